// Who a teacher named in a file is: by id, then by e-mail. A name alone never links a person without a coach's word for it.
import type { TeacherFact } from '../facts';
import type { KnownTeacher } from '../records';
import { nameKey } from './personNames';

export type TeacherMatch =
  | { readonly kind: 'known'; readonly teacherId: string }
  | { readonly kind: 'new'; readonly teacher: KnownTeacher }
  | { readonly kind: 'ask'; readonly name: string; readonly teacherIds: readonly string[] };

/** What a coach said about a teacher of a file, by the id or name that stands there: a teacher's id, or "new". */
export type ConfirmedTeachers = { readonly [inFile: string]: string };

const asWritten = (fact: TeacherFact): string => fact.id ?? fact.email ?? fact.name ?? '';

/**
 * A matcher that remembers its answers. `idFromName` gives the id of a teacher known by name only; it must be the same at every import.
 */
export const teacherMatcher = (
  known: readonly KnownTeacher[],
  confirmed: ConfirmedTeachers,
  idFromName: (nameKey: string) => string,
): ((fact: TeacherFact) => TeacherMatch) => {
  const byId = new Map(known.map((teacher) => [teacher.teacherId.toLowerCase(), teacher]));
  const byEmail = new Map(known.flatMap((teacher) => (teacher.email === null ? [] : [[teacher.email.toLowerCase(), teacher] as const])));
  const byName = new Map<string, KnownTeacher[]>();
  for (const teacher of known) byName.set(nameKey(teacher.name), [...(byName.get(nameKey(teacher.name)) ?? []), teacher]);
  const answers = new Map<string, TeacherMatch>();

  const decide = (fact: TeacherFact): TeacherMatch => {
    const said = confirmed[fact.id ?? ''] ?? confirmed[fact.email ?? ''] ?? confirmed[fact.name ?? ''];
    const teacherId = fact.id ?? (fact.email === null && fact.name !== null ? idFromName(nameKey(fact.name)) : fact.email);
    if (said !== undefined && said !== 'new') return { kind: 'known', teacherId: said };
    const found =
      (fact.id === null ? undefined : byId.get(fact.id.toLowerCase())) ??
      (fact.email === null ? undefined : byEmail.get(fact.email)) ??
      byId.get((teacherId ?? '').toLowerCase());
    if (found !== undefined) return { kind: 'known', teacherId: found.teacherId };
    const namesakes = fact.name === null ? [] : (byName.get(nameKey(fact.name)) ?? []);
    if (namesakes.length > 0 && said !== 'new')
      return { kind: 'ask', name: fact.name ?? '', teacherIds: namesakes.map((each) => each.teacherId) };
    return { kind: 'new', teacher: { teacherId: teacherId ?? '', name: fact.name ?? asWritten(fact), email: fact.email } };
  };

  return (fact) => {
    const key = `${asWritten(fact)}\n${fact.email ?? ''}\n${fact.name ?? ''}`;
    const answer = answers.get(key) ?? decide(fact);
    answers.set(key, answer);
    return answer;
  };
};
