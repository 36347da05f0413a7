import { openTrackerWorkbook } from '../support/trackerWorkbook';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';
import { trackerStoreContract } from './trackerStoreContract';

trackerStoreContract('in memory', () => makeSetUpMemoryTracker());

trackerStoreContract('in the open spreadsheet', () => {
  const book = openTrackerWorkbook({ laidOut: ['actionSteps', 'sessions', 'goals'] });
  return book.store;
});
