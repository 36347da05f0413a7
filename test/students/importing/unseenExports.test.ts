// Exports of vendors and countries that no declaration knows, as small as they can be: the columns a person would choose are chosen without help.
import { describe, expect, it } from '@jest/globals';
import { asChosen } from '../../../src/students/importing/chosenColumns';
import { readFile } from '../../support/importing';

interface Expected {
  readonly columns: Readonly<Record<string, string>>;
  /** Window to score column, in the order of time. */
  readonly wide?: readonly (readonly [window: string, score: string])[];
  readonly groups?: Readonly<Record<string, string>>;
}

const exports: readonly (readonly [name: string, text: string, expected: Expected])[] = [
  [
    'a reading screener with a composite among its parts',
    `District,School,Student ID,Last Name,First Name,Grade,School Year,Benchmark Period,ORF Words Correct,ORF Accuracy,Reading Composite Score,Reading Composite Score Level
North,Elm,700101,A,B,3,2025-2026,Beginning,61,94%,212,Below Benchmark
North,Elm,700102,C,D,3,2025-2026,Beginning,92,98%,340,At Benchmark
North,Elm,700103,C,D,3,2025-2026,Middle,88,97%,320,At Benchmark
`,
    {
      columns: {
        student: 'Student ID',
        window: 'Benchmark Period',
        year: 'School Year',
        score: 'Reading Composite Score',
        level: 'Reading Composite Score Level',
        grade: 'Grade',
        schoolName: 'School',
      },
    },
  ],
  [
    'a screener with a group of columns a window',
    `Student ID,Student Last Name,Student First Name,Grade,Fall 2025 Composite Score,Fall 2025 National Percentile,Fall 2025 Tier,Winter 2026 Composite Score,Winter 2026 National Percentile,Winter 2026 Tier
700101,A,B,4,181,22,Tier 2,196,31,Tier 1
700102,C,D,4,170,12,Tier 3,,,
`,
    {
      columns: { student: 'Student ID', grade: 'Grade' },
      wide: [
        ['Fall 2025', 'Fall 2025 Composite Score'],
        ['Winter 2026', 'Winter 2026 Composite Score'],
      ],
    },
  ],
  [
    'a classroom test tool with points and percent',
    `Student,Student ID,Class,Teacher,Test Name,Date Taken,Score,Max Score,Percent Score,Performance Level
"Ash, Lou",700101,Math 4A,Ines Moor,Unit 3,10/21/2025,14,20,70%,Approaching
"Quill, Ada",700102,Math 4A,Ines Moor,Unit 3,10/22/2025,19,20,95%,Proficient
`,
    {
      columns: {
        student: 'Student ID',
        studentName: 'Student',
        section: 'Class',
        teacherName: 'Teacher',
        assessment: 'Test Name',
        testedOn: 'Date Taken',
        score: 'Percent Score',
        level: 'Performance Level',
      },
    },
  ],
  [
    'a school in England, a column a term',
    `UPN,Surname,Forename,Year Group,Reg Group,Autumn SS,Spring SS,Summer SS,SEN,Pupil Premium,EAL
A1234,Ash,Lou,4,4B,98,101,104,N,Y,N
A1235,Quill,Ada,4,4B,110,112,109,K,N,N
`,
    {
      columns: { student: 'UPN', studentFirstName: 'Forename', studentLastName: 'Surname', grade: 'Year Group', section: 'Reg Group' },
      wide: [
        ['Autumn', 'Autumn SS'],
        ['Spring', 'Spring SS'],
        ['Summer', 'Summer SS'],
      ],
      groups: { SEN: 'SEN', 'Economically disadvantaged': 'Pupil Premium', EL: 'EAL' },
    },
  ],
  [
    'an Australian progressive test',
    `Username,Given name,Family name,Year level (at time of test),Test,Date,Scale score,Stanine,Percentile
ash01,Lou,Ash,Year 5,PAT Maths Adaptive,18/03/2026,118.4,5,52
quill1,Ada,Quill,Year 5,PAT Maths Adaptive,19/03/2026,127.9,7,81
`,
    {
      columns: {
        student: 'Username',
        studentFirstName: 'Given name',
        studentLastName: 'Family name',
        grade: 'Year level (at time of test)',
        assessment: 'Test',
        testedOn: 'Date',
        score: 'Scale score',
        percentile: 'Percentile',
      },
    },
  ],
  [
    'a German comparison test',
    `Schülernummer;Nachname;Vorname;Klasse;Fach;Testdatum;Punkte;Kompetenzstufe;Geschlecht
4711;Esche;Lou;3b;Mathematik;28.04.2026;17,5;III;w
4712;Kiel;Ada;3b;Mathematik;29.04.2026;22;IV;m
`,
    {
      columns: {
        student: 'Schülernummer',
        studentFirstName: 'Vorname',
        studentLastName: 'Nachname',
        section: 'Klasse',
        subject: 'Fach',
        testedOn: 'Testdatum',
        score: 'Punkte',
        level: 'Kompetenzstufe',
      },
      groups: { Gender: 'Geschlecht' },
    },
  ],
  [
    'a French evaluation',
    `Identifiant élève;Nom;Prénom;Classe;Discipline;Période;Score;Niveau de maîtrise;Date de passation
E100;Frêne;Lou;6A;Mathématiques;Automne 2025;231;Satisfaisant;16/09/2025
E101;Plume;Ada;6A;Mathématiques;Automne 2025;268;Très bonne;17/09/2025
`,
    {
      columns: {
        student: 'Identifiant élève',
        studentFirstName: 'Prénom',
        studentLastName: 'Nom',
        section: 'Classe',
        subject: 'Discipline',
        window: 'Période',
        score: 'Score',
        level: 'Niveau de maîtrise',
        testedOn: 'Date de passation',
      },
    },
  ],
  [
    'a Mexican gradebook',
    `Matrícula,Nombre,Apellido,Grado,Grupo,Materia,Periodo,Calificación,Nivel de logro,Fecha,Docente
20101,Lou,Fresno,5,5A,Matemáticas,Trimestre 1,8.4,II,14/11/2025,Inés Mora
20102,Ada,Pluma,5,5A,Matemáticas,Trimestre 1,9.6,IV,14/11/2025,Inés Mora
`,
    {
      columns: {
        student: 'Matrícula',
        studentFirstName: 'Nombre',
        studentLastName: 'Apellido',
        grade: 'Grado',
        section: 'Grupo',
        subject: 'Materia',
        window: 'Periodo',
        score: 'Calificación',
        level: 'Nivel de logro',
        testedOn: 'Fecha',
        teacherName: 'Docente',
      },
    },
  ],
  [
    'a Brazilian report of terms',
    `Código do aluno;Nome do aluno;Turma;Disciplina;Bimestre;Nota;Professor
301;Lou Freixo;4A;Português;1º bimestre;7,5;Inês Moura
302;Ada Pena;4A;Português;1º bimestre;9,0;Inês Moura
`,
    {
      columns: {
        student: 'Código do aluno',
        studentName: 'Nome do aluno',
        section: 'Turma',
        subject: 'Disciplina',
        window: 'Bimestre',
        score: 'Nota',
        teacherName: 'Professor',
      },
    },
  ],
  [
    'a state’s summative results',
    `SSID,StudentLastName,StudentFirstName,EnrolledGrade,SchoolCode,Subject,TestReason,DateTaken,ScaleScore,ScaleScoreStandardError,ScaleScoreAchievementLevel,EnglishLanguageProficiency
8800101,Ash,Lou,04,0012,MATH,Summative,05/14/2026,2481,26,3,EL
8800102,Quill,Ada,04,0012,MATH,Summative,05/15/2026,2522,24,4,EO
`,
    {
      columns: {
        student: 'SSID',
        grade: 'EnrolledGrade',
        school: 'SchoolCode',
        subject: 'Subject',
        testedOn: 'DateTaken',
        score: 'ScaleScore',
        standardError: 'ScaleScoreStandardError',
        level: 'ScaleScoreAchievementLevel',
      },
    },
  ],
  [
    'answers of a form with a quiz',
    `Timestamp,Email Address,Score,Period,Question 1
9/12/2025 10:03:22,ash@foxhollow.example,8 / 10,3,B
9/13/2025 10:04:10,quill@foxhollow.example,6 / 10,4,C
`,
    { columns: { student: 'Email Address', testedOn: 'Timestamp', score: 'Score', section: 'Period' } },
  ],
  [
    'a sheet somebody typed, in short words',
    `Stu #,Tchr,Sect,Trm,Tst Dt,RIT,Lvl
700101,Moor,4-2,Fall 25-26,9/18/2025,201,Avg
700102,Moor,4-2,Fall 25-26,9/19/2025,188,LoAvg
`,
    {
      columns: { student: 'Stu #', teacherName: 'Tchr', section: 'Sect', window: 'Trm', testedOn: 'Tst Dt', score: 'RIT', level: 'Lvl' },
    },
  ],
  [
    'a progress monitoring log, a column a week',
    `Student ID,Name,Goal,Week 1,Week 2,Week 3,Week 4
700101,Lou Ash,95,61,64,66,70
700102,Ada Quill,95,80,79,84,
`,
    {
      columns: { student: 'Student ID', studentName: 'Name' },
      wide: [
        ['Week 1', 'Week 1'],
        ['Week 2', 'Week 2'],
        ['Week 3', 'Week 3'],
        ['Week 4', 'Week 4'],
      ],
    },
  ],
  [
    'a class list',
    `Teacher Name,Teacher Email,Course,Section ID,Student Number,Student Name,Grade Level,Enroll Date,Exit Date
Ines Moor,ines@foxhollow.example,Math 4,M4-1,700101,"Ash, Lou",4,08/25/2025,
Ines Moor,ines@foxhollow.example,Math 4,M4-1,700102,"Quill, Ada",4,08/26/2025,01/15/2026
`,
    {
      columns: {
        teacherName: 'Teacher Name',
        teacherEmail: 'Teacher Email',
        subject: 'Course',
        section: 'Section ID',
        student: 'Student Number',
        studentName: 'Student Name',
        grade: 'Grade Level',
        from: 'Enroll Date',
        to: 'Exit Date',
      },
    },
  ],
  [
    'a unit with a test before and one after',
    `Student ID,Pre-Test Score,Post-Test Score,Pre-Test Date,Post-Test Date
700101,40%,75%,9/14/2025,10/30/2025
700102,55%,90%,9/14/2025,10/30/2025
`,
    {
      columns: { student: 'Student ID' },
      wide: [
        ['Pre-Test', 'Pre-Test Score'],
        ['Post-Test', 'Post-Test Score'],
      ],
    },
  ],
  [
    'reading levels that are numbers, by month',
    `Student,Teacher,Sep Level,Nov Level,Jan Level
Lou Ash,Ines Moor,12,14,16
Ada Quill,Ines Moor,20,21,24
`,
    {
      columns: { studentName: 'Student', teacherName: 'Teacher' },
      wide: [
        ['Sep', 'Sep Level'],
        ['Nov', 'Nov Level'],
        ['Jan', 'Jan Level'],
      ],
    },
  ],
  [
    'a New Zealand test, whose year is the grade',
    `NSN,Student ID,Surname,First name,Year,Ethnicity,Test date,Test type,Scale score (mRi)
100,7001,Ash,Lou,5,NZ European,03/03/2026,Maths,1380
101,7002,Quill,Ada,5,Pasifika,13/03/2026,Maths,1422
`,
    {
      columns: { student: 'Student ID', grade: 'Year', testedOn: 'Test date', assessment: 'Test type', score: 'Scale score (mRi)' },
      groups: { Ethnicity: 'Ethnicity' },
    },
  ],
  [
    'stored grades of a student information system',
    `student_number,lastfirst,grade_level,course_name,sectionid,teacher_name,storecode,percent,grade
700101,"Ash, Lou",4,Math 4,88,"Moor, Ines",Q1,91.5,A
700102,"Quill, Ada",4,Math 4,88,"Moor, Ines",Q1,78,C
`,
    {
      columns: {
        student: 'student_number',
        studentName: 'lastfirst',
        grade: 'grade_level',
        subject: 'course_name',
        section: 'sectionid',
        teacherName: 'teacher_name',
        window: 'storecode',
        score: 'percent',
      },
    },
  ],
];

describe('an export never seen before', () => {
  it.each(exports)('%s has its columns chosen', (name, text, { columns, wide, groups }) => {
    const { table, recognised } = readFile(`${name}.csv`, text);
    const chosen = asChosen(recognised.map, table.headers);
    const found = Object.fromEntries(Object.keys(columns).map((meaning) => [meaning, chosen.columns[meaning] ?? null]));
    expect({ layout: recognised.layout, columns: found }).toEqual({ layout: 'guessed', columns });
    expect((chosen.wide ?? []).map(({ window, score }) => [window, score])).toEqual(wide ?? []);
    expect(chosen.groups).toMatchObject(groups ?? {});
  });
});
