// What holds in every world whatever broke: nothing of the user's changed, every id once, one artefact a key, nobody named in logs or properties.
import type { World } from '../../local/host/kernel';
import { bookOf, bookingsOf, chartsOf, plansOf, rowsOf, sheetOf } from './worldView';

const twice = (keys: readonly string[]): readonly string[] => keys.filter((key, nth) => keys.indexOf(key) !== nth);

const named = /Amara|Okafor|Lindqvist|Cam Soto|5001\d\d|(amara|bo|cam)\.\w+@/;

const foreignCells = (world: World, title: string): ReadonlyMap<string, unknown> => {
  const rows = rowsOf(world, title);
  const id = title === 'Cycles' ? 'Cycle id' : 'Session id';
  // A formula of the user's speaks of its own row and of a column, wherever these are now.
  return new Map(rows.map((row) => [String(row[id]), [row['Mine'], String(row['My count'] ?? '').replace(/[A-Z]+\d+/g, '#')]]));
};

const foreign = (before: World, after: World): readonly string[] => {
  const own = (world: World) => JSON.stringify(sheetOf(world, 'My things')?.grid.values ?? sheetOf(world, 'Sheet1')?.grid.values);
  const found = own(before) === own(after) ? [] : ['a sheet of the user changed'];
  for (const title of ['Cycles', 'Sessions']) {
    const now = foreignCells(after, title);
    for (const [id, cells] of foreignCells(before, title))
      if (now.has(id) && JSON.stringify(now.get(id)) !== JSON.stringify(cells))
        found.push(`a column of the user changed in ${title}: ${JSON.stringify([cells, now.get(id)])}`);
    const known = new Set(foreignCells(before, title).keys());
    for (const [id, cells] of now)
      if (!known.has(id) && JSON.stringify(cells) !== '["",""]' && JSON.stringify(cells) !== '[null,""]')
        found.push(`something was written into the user's column in ${title}: ${JSON.stringify(cells)}`);
  }
  return found;
};

const doubles = (world: World): readonly string[] => {
  const found: string[] = [];
  for (const { properties } of bookOf(world).sheets) {
    const rows = rowsOf(world, properties.title);
    const id = Object.keys(rows[0] ?? {}).find((header) => / id$/.test(header));
    if (id === undefined || ['My things', 'Charts', 'Teacher data', 'Home'].includes(properties.title)) continue;
    for (const double of twice(rows.map((row) => String(row[id])))) found.push(`two rows of ${properties.title} have the id ${double}`);
  }
  for (const key of twice(plansOf(world).map((file) => JSON.stringify(file.appProperties)))) found.push(`two Docs for ${key}`);
  for (const key of twice(bookingsOf(world).map((event) => JSON.stringify([event.summary, event.start, event.attendees]))))
    found.push(`two bookings of ${key}`);
  for (const key of twice(chartsOf(world).map(({ sheet, values }) => `${sheet} ${values}`))) found.push(`two charts over ${key}`);
  return found;
};

/** A result belongs to the row whose key it carries: the Doc of a cycle in that cycle's row, a booking in its session's. */
const wrongRows = (world: World): readonly string[] => {
  const keyOf = new Map(plansOf(world).map(({ id, name }) => [id, name]));
  const plans = rowsOf(world, 'Action plans').flatMap((row) => {
    const name = keyOf.get(String(row['Doc id']));
    return name === undefined || name.includes(String(row['Teachers']))
      ? []
      : [`the plan "${name}" stands in the row of ${String(row['Teachers'])}`];
  });
  const bookings = new Map(bookingsOf(world).map((event) => [event.id, event]));
  const sessions = rowsOf(world, 'Sessions').flatMap((row) => {
    const event = bookings.get(String(row['Event id']));
    const link = String(row['Meet'] ?? '');
    return event === undefined || link === '' || link === event.hangoutLink ? [] : [`a Meet link stands in the wrong row: ${link}`];
  });
  return [...plans, ...sessions];
};

const told = (world: World, logs: readonly { readonly text: string }[]): readonly string[] => {
  const line = logs.find(({ text }) => named.test(text));
  // The saved summary is what Home shows: teachers by name, for those who may open the workbook.
  const kept = JSON.stringify(world.properties, (name, value: unknown) => (name.startsWith('summary') ? undefined : value));
  return [
    ...(line === undefined ? [] : [`a log names somebody: ${line.text.slice(0, 200)}`]),
    ...(named.test(kept) ? [`a property names somebody: ${named.exec(kept)?.[0] ?? ''}`] : []),
  ];
};

export const faultsOfInvariants = (before: World, after: World, logs: readonly { readonly text: string }[]): readonly string[] => [
  ...foreign(before, after),
  ...doubles(after),
  ...wrongRows(after),
  ...told(after, logs),
];
