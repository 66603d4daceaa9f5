/**
 * Loaded before every test file: a run is the same as the run before it, so what fails is what was changed. SEED=n tries
 * other random texts in all property tests.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
