// Menus on the screen, and Menu as a script builds one.
import type { MenuItemRecord, MenuRecord, ScreenRecord } from '../../../host/screen';
import { price, Priced } from '../priced';
import type { Session } from '../session';

/** A menu of the same name is replaced. */
export function showMenu(screen: ScreenRecord, menu: MenuRecord): void {
  const place = screen.menus.findIndex(({ title, addOn }) => title === menu.title && addOn === menu.addOn);
  if (place < 0) screen.menus.push(menu);
  else screen.menus[place] = menu;
}

export function removeMenu(screen: ScreenRecord, title: string): void {
  const place = screen.menus.findIndex((menu) => menu.title === title);
  if (place >= 0) screen.menus.splice(place, 1);
}

/** As Spreadsheet.addMenu takes it; null is a separator. */
export function oldStyleMenu(title: string, items: readonly ({ name: string; functionName: string } | null)[]): MenuRecord {
  return {
    title,
    addOn: false,
    items: items.map((item): MenuItemRecord =>
      item ? { kind: 'item', caption: item.name, functionName: item.functionName } : { kind: 'separator' },
    ),
  };
}

export class Menu extends Priced {
  readonly $name = 'Menu';
  readonly #items: MenuItemRecord[] = [];

  constructor(
    readonly $session: Session,
    readonly $title: string,
    readonly $addOn: boolean,
  ) {
    super();
  }

  addItem(caption: string, functionName: string): this {
    this.#items.push({ kind: 'item', caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.#items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.#items.push({ kind: 'menu', title: menu.$title, items: menu.$entries() });
    return this;
  }
  addToUi(): void {
    showMenu(this.$session.screen, { title: this.$title, addOn: this.$addOn, items: this.$entries() });
  }

  $entries(): readonly MenuItemRecord[] {
    return [...this.#items];
  }
}

price(Menu.prototype, { local: ['addItem', 'addSeparator', 'addSubMenu'], other: { addToUi: { kind: 'ui' } } });
