// Problems of staff files: schools, coaches, teachers, bell schedules. Each of one line, said with its words.
import type { MessagesFor } from './problem';

export type StaffProblem =
  | { readonly code: 'staffFileUnknown'; readonly file: string; readonly headers: string }
  | { readonly code: 'emailMissing'; readonly line: number; readonly name: string }
  | { readonly code: 'emailUnreadable'; readonly line: number; readonly name: string; readonly found: string }
  | { readonly code: 'personUnknown'; readonly line: number; readonly role: string; readonly found: string }
  | { readonly code: 'schoolAdded'; readonly line: number; readonly school: string }
  | { readonly code: 'nameAmbiguous'; readonly line: number; readonly name: string; readonly people: number };

export const staffMessages: MessagesFor<StaffProblem> = {
  staffFileUnknown: ({ file, headers }) => ({
    happened: `"${file}" was not imported, so nothing of it changed.`,
    why: `Its headers do not tell whether it holds schools, coaches, teachers, bell schedules, assignments or a calendar: ${headers}.`,
    doThis: 'Name the columns, such as Teacher, E-mail and School, and choose the file again.',
  }),
  emailMissing: ({ line, name }) => ({
    happened: `${name} on line ${line} was stored without an e-mail address.`,
    why: 'The file gives none.',
    doThis: 'Add it on their row before you share a plan or book a session.',
  }),
  emailUnreadable: ({ line, name, found }) => ({
    happened: `${name} on line ${line} was stored without an e-mail address.`,
    why: `"${found}" is not one e-mail address.`,
    doThis: 'Correct it on their row before you share a plan or book a session.',
  }),
  personUnknown: ({ line, role, found }) => ({
    happened: `Line ${line} was left out.`,
    why: `No ${role} has the id, e-mail or name "${found}".`,
    doThis: `Import the ${role} first, or correct the line.`,
  }),
  schoolAdded: ({ line, school }) => ({
    happened: `A row for the school "${school}" was added.`,
    why: `Line ${line} names it and "Schools" did not have it.`,
    doThis: 'Check its spelling; if it is a school you have, correct the line and delete the new row.',
  }),
  nameAmbiguous: ({ line, name, people }) => ({
    happened: `Line ${line} was left out.`,
    why: `${people} people are called ${name}.`,
    doThis: 'Give an id or an e-mail address on that line.',
  }),
};
