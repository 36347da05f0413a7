import { describe, expect, it } from '@jest/globals';
import { readFiles } from '../../../src/students/importing/readFiles';
import { noWishes } from '../../support/importing';

const read = (files: Readonly<Record<string, readonly string[]>>) =>
  readFiles(
    Object.entries(files).map(([name, lines]) => ({ name, text: lines.join('\n') })),
    () => noWishes,
    '2026-2027',
  );

const lineItems = [
  'sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax',
  'li1,,,Unit 1 test,,2025-09-20,2025-09-20,c1,cat,gp1,0,100',
];
const results = [
  'sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment',
  'r1,,,li1,s1,fully graded,88,2025-09-22,',
  'r2,,,li1,s2,not submitted,0,2025-09-22,',
  'r3,,,li1,s3,fully graded,late,2025-09-22,',
  'r4,,,li9,s4,fully graded,70,2025-09-22,',
  'r5,tobedeleted,,li1,s5,fully graded,60,2025-09-22,',
];
const classes = [
  'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
  'c1,,,Algebra 1 P2,09,k1,,scheduled,,o1,t1,Mathematics,,2',
];
const sessions = [
  'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
  'gp1,,,Q1,gradingPeriod,2025-08-20,2025-10-20,t1,2026',
];

describe('results of a roster export', () => {
  it('are scores of their line items, in the class’s subject and the grading period’s window', () => {
    const files = read({ 'results.csv': results, 'lineItems.csv': lineItems, 'classes.csv': classes, 'academicSessions.csv': sessions });
    const own = files[0];
    if (own?.kind !== 'read') throw new Error(JSON.stringify(own));
    expect(
      own.facts.scores.map(({ student, assessment, subject, window, testedOn, score }) => [
        student,
        assessment,
        subject,
        window,
        testedOn,
        score,
      ]),
    ).toEqual([
      ['s1', 'Unit 1 test', 'Math', 'Q1 2025-2026', '2025-09-22', 88],
      ['s2', 'Unit 1 test', 'Math', 'Q1 2025-2026', '2025-09-22', null],
    ]);
    expect(own.facts.rejected.map(({ code }) => code)).toEqual(['scoreNotNumber', 'personNotInFiles']);
  });

  it('need the file that says what they are results of', () => {
    const [own] = read({ 'results.csv': results });
    expect(own?.kind === 'refused' && own.problem).toEqual({
      code: 'rosterIncomplete',
      file: 'results.csv',
      needs: 'the file of line items',
    });
  });
});

describe('OneRoster 1.2', () => {
  it('is read although the role stands in a file of its own', () => {
    const files = read({
      'users.csv': [
        'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
        's1,,,true,ada,,Ada,Moor,,,,,,,09,,,,,,o1,',
        't1,,,true,ines,,Ines,Castell,,,ines@north.example,,,,,,,,,,o1,',
      ],
      'roles.csv': [
        'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
        'x1,,,s1,primary,student,,,o1,',
      ],
      'userProfiles.csv': ['sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId', 'p1,,,s1,app,v'],
      'demographics.csv': ['sourcedId,status,dateLastModified,birthDate,sex', 's1,,,2011-01-01,female'],
      'classes.csv': classes,
      'academicSessions.csv': sessions,
      'enrollments.csv': [
        'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
        'e1,,,c1,o1,s1,student,false,2025-08-20,2026-06-10',
        'e2,,,c1,o1,t1,teacher,true,2025-08-20,2026-06-10',
      ],
    });
    expect(files.filter(({ kind }) => kind === 'refused')).toEqual([]);
    const facts = files.flatMap((file) => (file.kind === 'read' ? [file.facts] : []));
    expect(
      facts
        .flatMap(({ links }) => links)
        .map(({ student, teacher, subject, section }) => [student, teacher.id, teacher.email, subject, section]),
    ).toEqual([['s1', 't1', 'ines@north.example', 'Math', 'Algebra 1 P2']]);
    expect(facts.flatMap(({ names }) => names)).toEqual([{ student: 's1', name: 'Ada Moor' }]);
    expect(JSON.stringify(facts)).not.toMatch(/2011-01-01|female/);
  });
});
