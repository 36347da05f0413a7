// Offsets of time zones through Utilities, the only zone data that Apps Script is documented to have.
import type { OffsetAt } from '../ports/host';

const hourMs = 3_600_000;
const known = new Map<string, number | null>();

const minutesOf = (zone: string, epochMs: number): number => {
  const found = Utilities.formatDate(new Date(epochMs), zone, 'Z');
  const match = /^([+-])(\d{2})(\d{2})$/.exec(found);
  if (match === null) throw new Error('Utilities.formatDate gave an offset of an unknown form.');
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
};

const plainGmt = /^(Etc\/)?(GMT|UTC|UCT|Greenwich|Universal|Zulu)$/;

/** Places whose clocks do keep Greenwich time in January. */
const greenwichPlaces =
  /^(Africa\/(Abidjan|Accra|Bamako|Banjul|Bissau|Conakry|Dakar|Freetown|Lome|Monrovia|Nouakchott|Ouagadougou|Sao_Tome|Timbuktu)|Atlantic\/(Canary|Faeroe|Faroe|Madeira|Reykjavik|St_Helena)|Europe\/(Belfast|Dublin|Guernsey|Isle_of_Man|Jersey|Lisbon|London)|America\/Danmarkshavn|Antarctica\/Troll)$/;

/** Java reads an unknown zone as GMT without a word, so a zone that turns out to be GMT must be one that really is. */
const exists = (zone: string): boolean => {
  if (plainGmt.test(zone) || greenwichPlaces.test(zone)) return true;
  if (!/^[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2}$/.test(zone)) return false;
  const january = new Date(Date.UTC(2026, 0, 15));
  return Utilities.formatDate(january, zone, 'zzzz') !== Utilities.formatDate(january, 'GMT', 'zzzz');
};

/** Offsets change on the hour at the earliest (quarter hours for a few islands), so one answer serves its quarter of an hour. */
export const offsetAt: OffsetAt = (zone, epochMs) => {
  const key = `${zone}|${Math.floor(epochMs / (hourMs / 4))}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const zoneKey = `${zone}|`;
  if (!known.has(zoneKey)) known.set(zoneKey, exists(zone) ? 0 : null);
  const minutes = known.get(zoneKey) === null ? null : minutesOf(zone, epochMs);
  known.set(key, minutes);
  return minutes;
};
