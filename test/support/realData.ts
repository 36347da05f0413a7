// Where the real inputs are: the folder that REAL_DATA names. Without it the tests that need them are skipped, and say so.
import { describe } from '@jest/globals';

export const realData = process.env['REAL_DATA'] ?? '';

if (realData === '')
  process.stderr.write(
    '\n*** REAL_DATA is not set: the tests on real inputs are SKIPPED. Set it to the folder that holds sgpdata_school, vendor_exports, … ***\n',
  );

export const realOnly = realData === '' ? describe.skip : describe;
