// How often a property is tried: the number given, or FUZZ times as often where that environment variable says so.
const times = Number(process.env.FUZZ ?? '1');

export const fuzzRuns = (usual: number): number => Math.max(1, Math.round(usual * (Number.isFinite(times) && times > 0 ? times : 1)));

/** How far apart the places are at which a fault is tried; closer the larger FUZZ is. */
export const fuzzStride = (usual: number): number => Math.max(1, Math.round(usual / fuzzRuns(1)));
