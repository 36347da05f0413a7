// Words of headers in other languages, in English: so that one set of rules reads exports of many countries. Only words of schools and tests.
import { kept } from '../kept';

/** One line a meaning: the English word, then German, French, Spanish, Portuguese, Italian and Dutch ones, without accents. */
const lines: readonly string[] = [
  'student schuler schulerin schulers eleve apprenant alumno alumna estudiante aluno aluna estudante alunno studente leerling',
  'studentnumber schulernummer schulernr leerlingnummer',
  'studentid matricula matricola matricule',
  'id identifiant codigo clave codice',
  'firstname vorname prenom nombre nombres voornaam',
  'lastname nachname familienname nom apellido apellidos sobrenome cognome achternaam',
  'name nome naam',
  'teacher lehrer lehrerin lehrkraft enseignant enseignante professeur docente maestro maestra profesor profesora professor professora insegnante leraar docent',
  'school schule ecole etablissement escuela colegio escola scuola',
  'class klasse lerngruppe classe grupo turma klas groep',
  'grade jahrgang jahrgangsstufe klassenstufe grado serie leerjaar',
  'subject fach matiere materia asignatura disciplina vak',
  'test prufung evaluation epreuve prueba examen prova avaliacao toets passation aplicacion',
  'window zeitpunkt messzeitpunkt periode periodo trimestre bimestre semestre quadrimestre',
  'schoolyear schuljahr anneescolaire cursoescolar anoletivo annoscolastico schooljaar',
  'year jahr annee ano anno jaar',
  'date datum fecha data',
  'testdate testdatum prufungsdatum toetsdatum afnamedatum',
  'score ergebnis punktzahl resultat calificacion puntaje puntuacion pontuacao punteggio nota',
  'points punkte',
  'level stufe niveau nivel livello',
  'proficiencylevel kompetenzstufe leistungsstufe niveaustufe',
  'percentile prozentrang percentil percentilo',
  'gender geschlecht sexe genre sexo genero sesso geslacht',
  ' de du des d la le les del da do das dos di van der des het maitrise logro en',
];

const english: ReadonlyMap<string, string> = new Map(
  lines.flatMap((line) => {
    const [word = '', ...others] = line.split(' ');
    return others.map((other) => [other, word] as const);
  }),
);

/** Letters without their accents, as most exports and all rules write them. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/\u00DF/g, 'ss');

/** English says whose it is first: "name of the student" is the student's name. */
const owners: readonly string[] = ['student', 'teacher', 'school'];

/** A header in English as far as its words are known, without spaces; empty where no word of another language stands in it. */
export const inEnglish = kept((header: string): string => {
  const words = plainLetters(header)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (!words.some((word) => english.has(word))) return '';
  const translated = words.map((word) => english.get(word) ?? word).filter((word) => word !== '');
  return [...translated.filter((word) => owners.includes(word)), ...translated.filter((word) => !owners.includes(word))].join('');
});
