// Every layout Coachbook knows by its headers. A new one is a new declaration and a line here.
import type { Layout } from '../layout';
import { fastBridge } from './fastBridge';
import { iReady } from './iReady';
import { mclassDibels8 } from './mclassDibels8';
import { nweaMapGrowth } from './nweaMapGrowth';
import { renaissanceStar, renaissanceStarSkillAreas, renaissanceStarStandards } from './renaissanceStar';
import { stateLongLinks, stateLongScores } from './stateLong';

export const knownLayouts: readonly Layout[] = [
  fastBridge,
  iReady,
  mclassDibels8,
  nweaMapGrowth,
  renaissanceStar,
  renaissanceStarSkillAreas,
  renaissanceStarStandards,
  stateLongLinks,
  stateLongScores,
];
