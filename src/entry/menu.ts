// The menu, as data: what each item says and which function Google calls. Built without any authorised call.

export interface MenuItem {
  readonly words: string;
  /** The global function, exported by globals.ts. */
  readonly calls: string;
}

export interface SubMenu {
  readonly words: string;
  readonly items: readonly MenuItem[];
}

export type MenuEntry = MenuItem | SubMenu;

export const menuEntries: readonly MenuEntry[] = [
  { words: 'See today', calls: 'seeToday' },
  { words: 'Start or move a cycle', calls: 'startOrMoveCycle' },
  { words: 'Write action plans', calls: 'writeActionPlans' },
  { words: 'Find a time', calls: 'findTime' },
  { words: 'Look at student data', calls: 'lookAtStudentData' },
  {
    words: 'Set up',
    items: [
      { words: 'Set up this workbook', calls: 'setUpWorkbook' },
      { words: 'Repair this workbook', calls: 'repairWorkbook' },
      { words: 'Get help', calls: 'getHelp' },
    ],
  },
];

export const buildMenu = (ui: GoogleAppsScript.Base.Ui): void => {
  const menu = ui.createAddonMenu();
  for (const entry of menuEntries) {
    if ('calls' in entry) {
      menu.addItem(entry.words, entry.calls);
    } else {
      const subMenu = ui.createMenu(entry.words);
      for (const item of entry.items) subMenu.addItem(item.words, item.calls);
      menu.addSeparator().addSubMenu(subMenu);
    }
  }
  menu.addToUi();
};
