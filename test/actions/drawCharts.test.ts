import { describe, expect, it } from '@jest/globals';
import { scoreFiles } from '../../local/sampleDistrict/scoreFiles';
import { drawCharts } from '../../src/actions/drawCharts';
import { importScores } from '../../src/actions/importScores';
import { makeMemoryCharts } from '../support/memoryCharts';
import { makeMemoryHost } from '../support/memoryHost';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';

const district = (options: { readonly slow?: number } = {}) => {
  const tracker = makeSetUpMemoryTracker();
  const charts = makeMemoryCharts();
  const host = makeMemoryHost({
    tracker,
    charts: {
      ...charts,
      draw: (blocks) => {
        host.pause(options.slow ?? 0);
        return charts.draw(blocks);
      },
    },
  });
  const imported = importScores.run(host, { files: scoreFiles().map((file) => ({ ...file })) });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  const teachers = [...new Set(tracker.rows.teachingLinks.map(({ teacherId }) => teacherId))].sort();
  return { charts, host, first: teachers[0] ?? '', second: teachers[1] ?? '' };
};

describe('drawCharts', () => {
  it('draws the teachers asked for, with n in every label and a sentence as title', () => {
    const { charts, host, first } = district();
    const reply = drawCharts.run(host, { teacherIds: [first] });
    expect(
      reply.ok && [reply.value.status, reply.value.total, reply.value.waiting, reply.value.done.map(({ id, what }) => [id, what])],
    ).toEqual(['done', 1, 0, [[first, expect.stringMatching(/^\d+ charts$/)]]]);
    const specs = [...charts.blocks.values()].flatMap((block) => block.charts);
    expect(new Set(specs.map(({ key }) => key))).toEqual(new Set(['bands', 'trend', 'growth', 'students', 'groups', 'distribution']));
    for (const spec of specs.filter(({ key }) => key === 'bands' || key === 'growth' || key === 'groups'))
      for (const [label] of spec.rows.slice(1)) expect(label).toMatch(/\(n\u00A0=\u00A0\d+/);
    for (const { title, summary } of specs) {
      expect(title).toMatch(/^[A-Z0-9].* .* /);
      expect(summary).toMatch(/\.$/);
    }
  });

  it('puts every teacher of one subject on the same scale', () => {
    const { charts, host } = district();
    drawCharts.run(host, { subject: 'Reading' });
    const growth = [...charts.blocks.values()].map((block) => block.charts.find(({ key }) => key === 'growth'));
    expect(growth.length).toBeGreaterThan(5);
    expect(new Set(growth.map((chart) => JSON.stringify(chart?.values))).size).toBe(1);
  });

  it('makes no new chart when it draws again', () => {
    const { charts, host, first, second } = district();
    drawCharts.run(host, { teacherIds: [first, second] });
    drawCharts.run(host, { teacherIds: [first, second] });
    const [once, twice] = charts.draws;
    expect(once?.made).toBeGreaterThanOrEqual(10);
    expect(twice).toEqual({ made: 0, updated: 0, same: once?.made });
  });

  it('stops when its time is up and goes on from there; the last reply speaks of every teacher once', () => {
    const { host, charts } = district({ slow: 15_000 });
    const begun = drawCharts.run(host, {});
    if (!begun.ok || drawCharts.chunk === undefined) throw new Error('The job did not begin.');
    expect(begun.value.status).toBe('running');
    let reply = begun.value;
    while (reply.status === 'running') {
      const job = host.jobs.read(begun.value.jobId);
      if (job === null) throw new Error('The job is gone.');
      const next = drawCharts.chunk(host, job, host.now() + 20_000);
      if (!next.ok) throw new Error(JSON.stringify(next.problem));
      reply = next.value;
    }
    const told = reply.done.map(({ id }) => id);
    expect(told).toEqual([...new Set(told)]);
    expect(told).toHaveLength(begun.value.total);
    expect(charts.draws.every(({ updated }) => updated === 0)).toBe(true);
    expect(host.jobs.list()).toEqual([]);
  });

  it('names a teacher without scores and draws the others', () => {
    const { host, first } = district();
    const reply = drawCharts.run(host, { teacherIds: [first, 'T-99'] });
    expect(reply.ok && reply.value.skipped.map(({ place, problem }) => [place, problem.code])).toEqual([['T-99', 'noScoresToDraw']]);
    expect(reply.ok && reply.value.done).toHaveLength(1);
  });
});
