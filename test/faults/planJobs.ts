// Every action on plans that changes something, each with the world it starts from.
import { driveSection } from '../../local/google/drive/driveSection';
import { typeOver } from '../support/localPlans';
import { always, cell, cycleId, earlier, type Job } from './jobShape';

export const planJobs: readonly Job[] = [
  { name: 'generatePlan, first', at: 'cycles', request: always({ action: 'generatePlan', notify: true, message: 'Here it is' }) },
  { name: 'generatePlan', at: 'ready', request: always({ action: 'generatePlan', notify: true, message: 'Here it is' }) },
  {
    name: 'generatePlan, changed',
    at: 'done',
    before: (world) => {
      const goalId = cell(world, 'Goals', 'Goal id');
      earlier(world, { action: 'setGoal', cycleId: cell(world, 'Goals', 'Cycle id'), goalId, target: 24 });
    },
    request: always({ action: 'generatePlan' }),
  },
  {
    name: 'undoPlans',
    at: 'done',
    request: (world) => ({ action: 'undoPlans', jobId: cell(world, 'Action plans', 'Run').split(' ')[0] ?? '' }),
  },
  {
    name: 'finishPlans',
    at: 'done',
    before: (world) => earlier(world, { action: 'changeCycle', cycleId: cycleId(world), to: 'completed' }),
    request: always({ action: 'finishPlans' }),
    refusals: ['plansNothingToDo'],
  },
  {
    name: 'readPlans',
    at: 'done',
    before: (world) => typeOver(world, 'not started', 'trying'),
    request: always({ action: 'readPlans' }),
  },
  {
    name: 'retryPlans',
    at: 'ready',
    before: (world) => {
      const { rules } = driveSection(world);
      rules.shareOnlyWithin = ['elsewhere.example'];
      earlier(world, { action: 'generatePlan' });
      delete rules.shareOnlyWithin;
    },
    request: always({ action: 'retryPlans', notify: true, message: 'Here it is' }),
    refusals: ['plansNothingToDo'],
  },
];
