// Where rows come from, files or a tab of the workbook, and what a person said about them. Shapes, and what follows from them at once.
import type { ReplyOf, RequestOf } from '../../actions/wire';
import { splitRecords, type Piece } from '../../students/importing/splitRecords';
import type { ChosenFile } from './readFiles';

export type Source =
  { readonly kind: 'files'; readonly files: readonly ChosenFile[] } | { readonly kind: 'tab'; readonly tab: string | null };

export type Preview = ReplyOf<'previewImport'>;
export type PreviewFile = Preview['files'][number];
export type Chosen = NonNullable<PreviewFile['chosen']>;
export type AskedFile = RequestOf<'importScores'>['files'][number];

/** What a person said about one file; absent means that nothing was said. */
export interface Wish {
  readonly chosen?: Chosen;
  /** The name to remember its columns under, or null for not at all. */
  readonly remember?: string | null;
}

export interface Said {
  readonly wishes: Readonly<Record<string, Wish>>;
  /** By the name in the file: a teacher's id here, or "new". */
  readonly teachers: Readonly<Record<string, string>>;
}

export const nothingSaid: Said = { wishes: {}, teachers: {} };

/** The columns came from a guess or from a person, so they are worth keeping, and every piece must be read by the same ones. */
const isOwnMapping = ({ recognisedBy }: PreviewFile): boolean => recognisedBy === 'guessed' || recognisedBy === 'chosen';

export const rememberedName = (file: PreviewFile, wish: Wish | undefined): string | null =>
  !isOwnMapping(file) ? null : wish?.remember === undefined ? file.file.replace(/\.\w+$/, '') : wish.remember;

/** What is sent with a file beside its text. */
export const wishOf = (file: PreviewFile | undefined, wish: Wish | undefined): Pick<AskedFile, 'chosen' | 'remember'> => {
  const chosen = wish?.chosen ?? (file !== undefined && isOwnMapping(file) ? file.chosen : null);
  const remember = file === undefined ? null : rememberedName(file, wish);
  return { ...(chosen === null ? {} : { chosen }), ...(remember === null ? {} : { remember }) };
};

/** Files of a roster say something only together. */
export const isRoster = ({ recognisedBy, problem }: PreviewFile): boolean =>
  recognisedBy === 'roster' || problem?.problem.code === 'rosterIncomplete';

/** Far under the time limit of one call, and few enough calls that a district file takes minutes, not an hour. */
const recordsAPiece = 20_000;

/** What a page may send in one call is not documented; this is far under what others report (docs/platform.md). */
const charactersAPiece = 5_000_000;

export const piecesOf = (text: string, headerRecords: number): readonly Piece[] => {
  const lines = text.split('\n').length;
  const fitting = Math.floor((charactersAPiece * lines) / Math.max(1, text.length));
  return splitRecords(text, Math.max(100, Math.min(recordsAPiece, fitting)), headerRecords);
};
