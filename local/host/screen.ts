// What a person would see of a run: menus, pages, dialogs and logs. The Ui service writes it, the workbench and tests read it.

/** What a person would see. Menus and pages are left by the Ui service and read by the workbench. */
export interface ScreenRecord {
  menus: MenuRecord[];
  /** Sidebars and dialogs in the order they were opened. */
  pages: PageRecord[];
  alerts: AlertRecord[];
  logs: LogRecord[];
  /** What the person answers to alerts and prompts, taken in order; when empty, OK or YES. */
  answers: DialogAnswer[];
  /** Where the person stands in each spreadsheet, by its id. */
  selections: Record<string, SelectionRecord>;
}

export interface SelectionRecord {
  readonly sheetId: number;
  /** Zero-based, half-open; the last one is the active range. */
  readonly ranges: readonly { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }[];
  readonly currentCell: { readonly row: number; readonly column: number };
}

export interface MenuRecord {
  readonly title: string;
  readonly addOn: boolean;
  readonly items: readonly MenuItemRecord[];
}

export type MenuItemRecord =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly title: string; readonly items: readonly MenuItemRecord[] };

export interface PageRecord {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface AlertRecord {
  readonly kind: 'alert' | 'prompt' | 'toast';
  readonly title: string;
  readonly text: string;
  readonly buttons: string;
}

export interface DialogAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

export interface LogRecord {
  readonly level: string;
  readonly text: string;
}

export const newScreen = (): ScreenRecord => ({ menus: [], pages: [], alerts: [], logs: [], answers: [], selections: {} });
