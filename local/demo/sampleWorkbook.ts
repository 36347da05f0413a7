// The workbench opens on a tracker in the middle of a school year: staff, scores, and cycles of every kind and state. One teacher is free for the first.
import type { LocalHost } from '../host/openHost';
import { coaches, teachers } from '../sampleDistrict/people';
import { nameWorkbook, seedCalendars, shareWorkbook } from '../sampleDistrict/seed';
import { actorOn } from './actor';
import { ask } from './ask';
import { sampleDistrict } from './district';
import { startCycles } from './startCycles';

export const workbookTitle = 'Foxhollow coaching 2025–26';

/** In no cycle yet, so that there is one to start. */
const freeTeacher = teachers[0]?.id;

export const makeSampleWorkbook = (host: LocalHost): void => {
  const district = sampleDistrict();
  const user = coaches[0].email;
  seedCalendars(host.world);
  ask(host, { action: 'setUpTracker', ...district.setUp }, user);
  nameWorkbook(host.world, workbookTitle);
  shareWorkbook(host.world, district.coaches);
  for (const { email, name } of coaches) {
    if (!host.world.host.users.some((known) => known.email === email)) host.world.host.users.push({ email, name, locale: 'en' });
  }
  ask(host, { action: 'importStaff', files: district.staffFiles }, user);
  ask(host, { action: 'importScores', files: district.scoreFiles }, user);
  const { cycles } = startCycles(
    host,
    district.cycles.filter(({ request }) => request.teacherIds[0] !== freeTeacher),
  );
  district.story?.(actorOn(host), cycles);
  ask(host, { action: 'rebuildSummary' }, user);
};
