// The words that headers use for each meaning, and what the cells under them must then hold. Weight 9 and above is sure, below 5 a guess.
import type { Meaning } from './columnMap';
import type { ColumnProfile } from './columnProfile';

export interface HeaderRule {
  readonly meaning: Meaning;
  /** Tried on the header in lower case without spaces and punctuation. */
  readonly words: RegExp;
  readonly weight: number;
  readonly holds?: (column: ColumnProfile) => boolean;
}

const mostlyScores = ({ scores, filled }: ColumnProfile): boolean => scores >= 0.6 && filled > 0;
const someScores = ({ scores, filled }: ColumnProfile): boolean => scores >= 0.2 && filled > 0;
const mostlyNumbers = ({ numbers }: ColumnProfile): boolean => numbers >= 0.8;
const mostlyDates = ({ dates }: ColumnProfile): boolean => dates >= 0.8;
const mostlyWords = ({ numbers, filled }: ColumnProfile): boolean => numbers < 0.5 && filled > 0;
const mostlyIds = ({ withDigit, dates, emails }: ColumnProfile): boolean => withDigit >= 0.8 && dates < 0.5 && emails < 0.5;
const emailsIn = ({ emails }: ColumnProfile): boolean => emails >= 0.8;
/** Numbers of a scale, where a level would be a word or a small number. */
const onAScale = ({ numbers, most }: ColumnProfile): boolean => numbers >= 0.8 && most > 20;
const fewValues = (column: ColumnProfile): boolean => column.filled > 0 && column.distinct <= 15 && !onAScale(column);
const gradeNumbers = ({ numbers, most }: ColumnProfile): boolean => numbers >= 0.8 && most <= 13;

const rule = (meaning: Meaning, weight: number, words: RegExp, holds?: (column: ColumnProfile) => boolean): HeaderRule => ({
  meaning,
  weight,
  words,
  ...(holds === undefined ? {} : { holds }),
});

const idWord = '(?:id|ids|number|num|no|nbr|nr|#|key|code|identifier|ref|sisid|sourcedid)';
const child = '(?:student|pupil|learner|child|scholar|stu|stud|kid)s?';
const adult = '(?:teacher|instructor|staff|educator|faculty|tchr)s?';
const place = '(?:school|building|campus|site|sch|bldg)';

/** In the order in which meanings are given out: a column taken by an earlier meaning is not free for a later one. */
export const headerRules: readonly HeaderRule[] = [
  rule('teacherEmail', 10, new RegExp(`^${adult}e?mail(?:address)?$`), emailsIn),
  rule('teacherEmail', 8, new RegExp(`^${adult}$|^${adult}user(?:name)?$`), emailsIn),
  rule('teacherFirstName', 9, new RegExp(`^${adult}(?:first|given|fore)(?:name)?$`)),
  rule('teacherLastName', 9, new RegExp(`^${adult}(?:last|family|sur)(?:name)?$`)),
  rule('teacher', 10, new RegExp(`^${adult}(?:state|local|staff|sis|school|district|unique|primary)?${idWord}$`)),
  rule('teacher', 6, new RegExp(`^${adult}$`), mostlyIds),
  rule('teacherName', 9, new RegExp(`^(?:primary|lead|class|homeroom|official)?${adult}(?:full)?names?$|^${adult}ofrecord$`)),
  rule('teacherName', 7, new RegExp(`^(?:class|homeroom|primary|lead)?${adult}$`), mostlyWords),

  rule('student', 10, new RegExp(`^${child}(?:local|sis|school|district|unique|primary|perm|permanent|sourced)?${idWord}$`)),
  rule('student', 9, new RegExp(`^(?:local|sis|district|school|unique|primary)${child}${idWord}$`)),
  rule(
    'student',
    8,
    new RegExp(`^(?:state)${child}?${idWord}$|^${child}state${idWord}$|^(?:ssid|sasid|lasid|sid|upn|puid|localid|sisid|permid|pupilref)$`),
  ),
  rule('student', 7, /^(?:id|idnumber|uid|recordid|personid|memberid|subjectid|participantid|caseid|enrolleeid|schuelernr)$/),
  rule('student', 6, new RegExp(`^${child}$|${child}.*${idWord}$`), mostlyIds),
  rule('student', 6, /^(?:unique)?user(?:id|number)$/, mostlyIds),
  rule('student', 4, /^e?mail(?:address)?$/, emailsIn),
  rule('student', 5, new RegExp(`^${child}(?:user(?:name)?|login|e?mail(?:address)?)$|^(?:username|login)$`)),
  rule(
    'student',
    2,
    /^(?:rownames?|rowid|row|index|unnamed0|column1|x1?|nr|no)$/,
    (column) => column.filled === 1 && column.withDigit === 1,
  ),
  rule('studentFirstName', 8, new RegExp(`^(?:${child})?(?:first|given|fore)name$|^name(?:first|given)$`)),
  rule('studentLastName', 8, new RegExp(`^(?:${child})?(?:last|family|sur)name$|^name(?:last|family)$`)),
  rule(
    'studentName',
    8,
    new RegExp(`^(?:${child})?(?:full|display)?names?$|^lastfirst(?:name)?$|^${child}$`),
    ({ withDigit, numbers }) => withDigit < 1 || numbers < 0.5,
  ),

  rule('standardError', 9, /^(?:.*(?:standarderror|stderr(?:or)?)(?:ofmeasurement)?|c?sem|se|scalescorecsem)$/, mostlyNumbers),
  rule('typicalGrowth', 9, /typical.*growth|expectedgrowth|annualtypical|growthtarget|projectedgrowth$/, mostlyNumbers),
  rule('percentile', 9, /^(?:.*percentile(?:rank|atnation)?|npr|pr|ntile|nationalpercentile.*|percentilerank)$/, mostlyNumbers),

  rule(
    'testedOn',
    10,
    /^(?:test|tested|assessment|assess|admin|administration|exam|completion|completed|taken|testing|client|score)(?:ed)?(?:start|end|taken|local)?(?:date|on|day)(?:taken|local)?$|^date(?:taken|tested|of(?:test|assessment)|completed|administered)$/,
    mostlyDates,
  ),
  rule('testedOn', 7, /^(?:date|day|dt|when|te?stdt|(?:tested|taken|completed|assessed)(?:on|at)?)$/, mostlyDates),
  rule('testedOn', 4, /^(?:timestamp|submitted(?:at|on)?|completedat)$/, mostlyDates),
  rule('testedOn', 5, /^(?!.*(?:birth|dob|enrol|entry|exit|start|end|from|upload|sync|window)).*date/, mostlyDates),
  rule(
    'from',
    8,
    /^(?:enroll?(?:ed|ment)?(?:from|start|date|startdate)?|entrydate|startdate|start|from|begindate|begin|entry)$/,
    mostlyDates,
  ),
  rule('to', 8, /^(?:enrol(?:l?ed|l?ment)?(?:to|until|end|enddate)|exitdate|withdrawaldate|enddate|end|to|until|exit)$/, mostlyDates),

  rule('year', 9, /^(?:school|academic|acad)(?:year|yr)$|^(?:sy|ay)$/),
  rule(
    'window',
    10,
    /^(?:test(?:ing|ed)?|assessment|screening|benchmark|norming|admin(?:istration)?|score)?(?:window|season|term)(?:name)?s?$|^(?:test(?:ing|ed)?|assessment|screening|benchmark|norming|admin(?:istration)?|score)period$|^termname$|^timeofyear$/,
  ),
  // Where it is a number it is the hour of a class.
  rule('window', 9, /^periods?$/, mostlyWords),
  rule(
    'window',
    8,
    /^(?:wave|occasion|round|administration|benchmark|season|semester|trimester|quarter|markingperiod|timepoint|when|time)$/,
  ),
  rule('window', 7, /^(?:trm|wndw|storecode)$/),
  rule('window', 6, /window$/, mostlyWords),
  rule('grade', 8, /^(?:year|yr)$/, gradeNumbers),
  rule('year', 7, /^(?:year|yr|testyear|cohortyear)$/),

  rule('subject', 10, /^(?:test|academic|assessment|exam)?(?:subject|contentarea|discipline)(?:area|name|code|tested)?$/, mostlyWords),
  rule('subject', 6, /^(?:course|coursename|content|area|domain|learningarea)$/, mostlyWords),
  rule('assessment', 9, /^(?:assessment|test|exam|instrument|measure|quiz)(?:name|title|type)?$/, mostlyWords),

  rule(
    'score',
    10,
    /^(?:overall|total|composite|test|student)?(?:scaled?|rit|theta)score$|^(?:scaled?score|rit|testritscore)$/,
    someScores,
  ),
  // Of points and percent of one test, the percent can be compared with another test's.
  rule('score', 9.5, /^(?:percent|pct|%)(?:age)?(?:score|correct)$|^score(?:percent|pct|%)(?:age)?$/, mostlyScores),
  rule('score', 9, /^(?:overall|total|composite|final|test|exam|assessment|student|numeric)?(?:score|result)s?(?:value)?$/, someScores),
  rule(
    'score',
    8,
    /^(?:overall|total|final)(?:points|mark|grade|pct|percent(?:age)?)$|^(?:ss|wcpm|cwpm|orf|wordscorrect(?:perminute)?|lexile(?:measure|score)?|quantile(?:measure|score)?)$/,
    mostlyScores,
  ),
  rule(
    'score',
    7,
    /^(?:points|point|mark|marks|value|pct|percent|percentage|percentcorrect|pctcorrect|note|rawscore|raw)(?:earned|obtained)?$/,
    mostlyScores,
  ),
  rule(
    'score',
    5,
    /^(?!.*(?:min|max|range|goal|sub|domain|strand|target|cut|percentile|growth|gain|level|start|read(?:ing)?level)).*score/,
    mostlyScores,
  ),
  rule('score', 5, /(?:total|composite)(?:score)?$|^overall.*(?:level|math|reading|ela)$/, onAScale),
  rule('score', 4, /^(?:math(?:s|ematics)?|read(?:ing)?|ela|science|writing|literacy)(?:test|rit|achievement)?$/, mostlyScores),

  rule(
    'level',
    9,
    /^(?:achievement|performance|proficiency|risk|overall|benchmark|composite)(?:level|band|category|status|quintile|placement)(?:name)?$/,
    fewValues,
  ),
  rule(
    'level',
    8.5,
    /(?:score|composite|overall).*(?:level|band|status|category|placement)$|(?:achievement|performance|proficiency)level$/,
    fewValues,
  ),
  rule('level', 7, /^(?:level|lvl|band|proficiency|placement|quintile|tier|lettergrade|category|rating|benchmarkstatus)$/, fewValues),
  rule(
    'grade',
    9,
    /^(?:(?:student|current|enroll?(?:ed|ment)|tested|test|assessed)?grade(?:level|lvl)?|gr|yeargroup|yearlevel.*)$/,
    ({ distinct, emails }) => distinct <= 20 && emails === 0,
  ),

  rule('school', 9, new RegExp(`^${place}(?:state|local|sis|district)?${idWord}$`)),
  rule('schoolName', 8, new RegExp(`^${place}(?:name|title)?$`)),
  rule(
    'share',
    9,
    /^(?:(?:teacher|instructor|coteaching|co)?(?:share|weight|fraction|proportion|dosage|responsibility)|(?:percent|pct)responsib.*)$/,
    mostlyScores,
  ),
  rule(
    'section',
    8,
    /^(?:course)?section(?:id|name|number|code|sisid)?$|^(?:class|group)(?:id|name|es|code|period)?$|^homeroom$|^periods?$|^sect?$|^(?:reg|registration|tutor|teaching|form)(?:group|class)$|^form$/,
  ),
];

/** Subgroups: the label that is kept, and the headers it goes by. */
export const groupRules: readonly { readonly label: string; readonly words: RegExp }[] = [
  { label: 'Gender', words: /^(?:student)?(?:gender|sex)(?:code|description)?$/ },
  { label: 'Ethnicity', words: /^(?:student|federal)?(?:ethnicity|ethnic(?:code|group)?|raceethnicity|ethnicityrace)$/ },
  { label: 'Race', words: /^(?:student|federal)?race(?:code|description)?$/ },
  { label: 'Hispanic or Latino', words: /^(?:hispanic(?:orlatino|latino)?|hispanicethnicity)$/ },
  {
    label: 'EL',
    words:
      /^(?:ell?|ell?status|lep|lepstatus|esl|englishlearners?(?:status)?|englishlanguagelearners?(?:status)?|multilinguallearner|eal|eald|englishlanguageproficiency(?:level)?|emergentbilingual.*)$/,
  },
  {
    label: 'IEP',
    words: /^(?:iep|iepstatus|swd|sped|spedstatus|specialed(?:ucation)?(?:status)?|disability(?:status)?|studentswithdisabilities)$/,
  },
  { label: 'SEN', words: /^sen(?:d|status|provision)?$/ },
  { label: '504', words: /^(?:section)?504(?:status|plan)?$/ },
  { label: 'FRL', words: /^(?:frl|frpl|freereducedlunch(?:status)?|freeandreducedlunch|lunchstatus|mealstatus|lunch)$/ },
  {
    label: 'Economically disadvantaged',
    words: /^(?:economic(?:al|ally)?disadvantaged?(?:status|code)?|lowincome|ecodis|ed|pupilpremium|fsm|freeschoolmeals)$/,
  },
  { label: 'Gifted', words: /^(?:gifted(?:andtalented)?(?:programstatus|status)?|gt|tag)$/ },
  { label: 'Migrant', words: /^migrant(?:status)?$/ },
  { label: 'Homeless', words: /^homeless(?:status)?$/ },
  { label: 'Foster', words: /^foster(?:care|status)?$/ },
];
