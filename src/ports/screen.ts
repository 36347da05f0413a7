// What actions may ask of the screen in front of the coach.
export interface Screen {
  /** A few words at the corner of the window. */
  toast(words: string): void;
  /** Brings a sheet of the tracker to the front, by table name or by the title of a sheet of ours. */
  show(sheetTitle: string): void;
}
