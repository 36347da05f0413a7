// Sections told apart: two teachers' classes of one name are one section only where they share students.
import type { LinkRecord } from './records';

/** Between a section's name and the ids of its teachers, where the name alone is not enough. */
export const sectionMark = ' · ';

type SectionLink = Pick<LinkRecord, 'studentKey' | 'teacherId' | 'section'>;

/** Teachers who share a student, directly or through others, are of one group. */
const together = (studentsOf: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] => {
  const groups: { readonly teachers: string[]; readonly students: Set<string> }[] = [];
  for (const [teacher, students] of studentsOf) {
    const meeting = groups.filter((group) => [...students].some((student) => group.students.has(student)));
    const joined = {
      teachers: [...meeting.flatMap(({ teachers }) => teachers), teacher],
      students: new Set([...meeting.flatMap((group) => [...group.students]), ...students]),
    };
    for (const group of meeting) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map(({ teachers }) => [...teachers].sort());
};

/** The name of each link's section: as the file has it, with the teachers' ids behind it where others have a section of that name. */
export const sectionNames = (links: readonly SectionLink[]): ((link: SectionLink) => string | null) => {
  const sections = new Map<string, Map<string, Set<string>>>();
  for (const { section, teacherId, studentKey } of links) {
    if (section === null) continue;
    const teachers = sections.get(section) ?? new Map<string, Set<string>>();
    sections.set(section, teachers);
    teachers.set(teacherId, (teachers.get(teacherId) ?? new Set<string>()).add(studentKey));
  }
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const [section, teachers] of sections) {
    const groups = teachers.size > 1 ? together(teachers) : [];
    if (groups.length > 1)
      names.set(section, new Map(groups.flatMap((ids) => ids.map((id) => [id, section + sectionMark + ids.join(', ')] as const))));
  }
  return ({ section, teacherId }) => (section === null ? null : (names.get(section)?.get(teacherId) ?? section));
};
