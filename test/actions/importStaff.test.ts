import { describe, expect, it } from '@jest/globals';
import { staffFiles } from '../../local/sampleDistrict/staffFiles';
import { importStaff } from '../../src/actions/importStaff';
import { makeMemoryHost } from '../support/memoryHost';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';

const scene = () => {
  const tracker = makeSetUpMemoryTracker();
  const host = makeMemoryHost({ tracker });
  const run = (...files: readonly (readonly [name: string, text: string])[]) => {
    const result = importStaff.run(host, { files: files.map(([name, text]) => ({ name, text })) });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value.files;
  };
  return { tracker, host, run };
};

describe('importStaff', () => {
  it('brings the sample district whole, whatever the order of the files, and nothing the second time', () => {
    const { tracker, run } = scene();
    const files = [...staffFiles()].reverse().map(({ name, text }) => [name, text] as const);
    const first = run(...files);
    expect(first.flatMap((file) => file.rejected)).toEqual([]);
    expect(first.map((file) => file.layout).sort()).toEqual([
      'Bell schedules and prep periods',
      'Coaches',
      'Schools',
      'Teachers',
      'Who coaches whom',
    ]);
    expect(tracker.rows.teachers).toHaveLength(24);
    expect(tracker.rows.teachers[0]).toMatchObject({ teacherId: 'T-101', status: 'active' });
    expect(tracker.rows.assignments).toHaveLength(24);
    expect(tracker.rows.bellPeriods.filter((row) => row.kind === 'prep')).toHaveLength(24);
    const saves = tracker.saves.length;
    const second = run(...files);
    expect(second.every((file) => file.stored === 0 && file.alreadyPresent === file.rowsRead)).toBe(true);
    expect(tracker.saves).toHaveLength(saves);
  });

  it('stores a teacher without e-mail and says so', () => {
    const { tracker, run } = scene();
    const [file] = run(['teachers.csv', 'Teacher,E-mail,School\nAna Ruiz,,Birchwood\nBo Lind,bo@foxhollow,Birchwood\n']);
    expect(file).toMatchObject({ stored: 2, rejected: [] });
    expect(file?.notes.map((note) => note.problem.code)).toEqual(['schoolAdded', 'emailMissing', 'emailUnreadable']);
    expect(tracker.rows.teachers.map((row) => [row.name, row.email, row.school])).toEqual([
      ['Ana Ruiz', null, 'Birchwood'],
      ['Bo Lind', null, 'Birchwood'],
    ]);
  });

  it('joins the lines of a teacher at two schools', () => {
    const { tracker, run } = scene();
    run(['teachers.csv', 'ID,Last name,First name,Email,School,Grade\n7,Ruiz,Ana,ana@x.org,North,4\n7,Ruiz,Ana,ana@x.org,South,5\n']);
    expect(tracker.rows.teachers).toHaveLength(1);
    expect(tracker.rows.teachers[0]).toMatchObject({ name: 'Ana Ruiz', school: 'North, South', grades: ['4', '5'] });
  });

  it('keeps two teachers of one name apart by id, and asks which is meant where only the name is given', () => {
    const { tracker, run } = scene();
    const [, bells] = run(
      ['teachers.csv', 'Teacher ID,Teacher,Email\n1,Sam Fox,a@x.org\n2,Sam Fox,b@x.org\n'],
      ['prep.csv', 'Teacher,Day,Start,End\nSam Fox,Mon,9:00,9:45\nb@x.org,Mon-Fri,1:05,1:50\nNobody,Mon,9:00,9:45\n'],
    );
    expect(tracker.rows.teachers).toHaveLength(2);
    expect(bells?.rejected.map(({ line, problem }) => [line, problem.code])).toEqual([
      [2, 'nameAmbiguous'],
      [4, 'personUnknown'],
    ]);
    expect(tracker.rows.bellPeriods).toEqual([
      expect.objectContaining({
        teacherId: '2',
        kind: 'prep',
        days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
        startsAt: '13:05',
        endsAt: '13:50',
      }),
    ]);
  });

  it('refuses a file it cannot recognise and imports the others', () => {
    const { tracker, run } = scene();
    const files = run(['lunch.csv', 'Dish,Price\nSoup,3\n'], ['schools.csv', 'School\nNorth\n']);
    expect(files[0]?.problem?.problem.code).toBe('staffFileUnknown');
    expect(files[1]).toMatchObject({ stored: 1 });
    expect(tracker.rows.schools).toHaveLength(1);
  });

  it('never blanks what a later file leaves out', () => {
    const { tracker, run } = scene();
    run(['coaches.csv', 'Coach ID,Coach,E-mail,FTE\nC-1,Priya Raman,priya@x.org,0.5\n']);
    run(['coaches.csv', 'Coach ID,Coach,E-mail\nC-1,Priya Raman,\n']);
    expect(tracker.rows.coaches).toEqual([expect.objectContaining({ coachId: 'C-1', email: 'priya@x.org', fte: 0.5 })]);
  });

  it('reads a calendar of days without school', () => {
    const { tracker, run } = scene();
    run(['calendar.csv', 'Date,To,Name,Kind\n2026-11-26,2026-11-27,Thanksgiving,No school\n12/4/2026,,Parents,Early release\n']);
    expect(tracker.rows.schoolDays.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['2026-11-26', '2026-11-27', 'no school'],
      ['2026-12-04', null, 'early release'],
    ]);
  });

  it('takes schools and teachers from a OneRoster 1.2 export, whose roles stand in a file of their own', () => {
    const { tracker, run } = scene();
    const files = run(
      ['orgs.csv', 'sourcedId,name,type\nd1,Foxhollow,district\ns1,North,school\ns2,South,school\n'],
      [
        'users.csv',
        'sourcedId,enabledUser,username,givenName,familyName,email,primaryOrgSourcedId\nu1,true,aruiz,Ana,Ruiz,ana@x.org,d1\nu2,true,blind,Bo,Lind,bo@x.org,s2\nu3,true,kid,Kim,Lee,kim@x.org,s1\n',
      ],
      [
        'roles.csv',
        'sourcedId,userSourcedId,roleType,role,orgSourcedId\nr1,u1,primary,teacher,s1\nr2,u2,primary,principal,s2\nr3,u3,primary,student,s1\n',
      ],
      ['classes.csv', 'sourcedId,title,courseSourcedId,classType,schoolSourcedId,subjects\nc1,Algebra 1,k1,scheduled,s2,Mathematics\n'],
      ['enrollments.csv', 'sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\ne1,c1,s2,u1,teacher\ne2,c1,s2,u3,student\n'],
    );
    expect(files.map(({ stored, lookedUp, problem }) => [stored, lookedUp, problem])).toEqual([
      [2, 1, null],
      [1, 2, null],
      [0, 3, null],
      [0, 1, null],
      [0, 2, null],
    ]);
    expect(tracker.rows.teachers.map(({ teacherId, name, schoolIds }) => [teacherId, name, schoolIds])).toEqual([
      ['u1', 'Ana Ruiz', ['s1', 's2']],
    ]);
    expect(tracker.rows.teachers[0]?.subjects).toHaveLength(1);
  });
});
