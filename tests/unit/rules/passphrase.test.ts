import { describe, expect, it, test } from 'vitest';
import { passphraseStrength } from '../../../src-shared/rules/passphrase.ts';

describe('a passphrase', () => {
  test.each([
    'correct horse battery staple',
    'otter lantern quiet gravel',
    'Müller Straße Regenbogen',
  ])('of several unrelated words is accepted: %s', async (passphrase) => {
    expect(await passphraseStrength(passphrase)).toEqual({
      score: 4,
      acceptable: true,
      reason: '',
      crackTime: 'centuries',
    });
  });
  test.each([
    ['password123', 'list of guesses'],
    ['aaaaaaaaaaaaaa', 'same character'],
    ['ab'.repeat(300), 'Repeating'],
    ['circlekeep2026', 'about this app'],
    ['qwertyuiop', 'most used'],
    ['Tuesday1987', 'too easy'],
  ])('that is easily guessed is refused with the reason: %s', async (passphrase, why) => {
    const { acceptable, reason } = await passphraseStrength(passphrase);
    expect(acceptable).toBe(false);
    expect(reason).toContain(why);
  });
  it('shorter than ten characters is refused however odd it is', async () => {
    const { acceptable, reason } = await passphraseStrength('kJ8$kd92!');
    expect(acceptable).toBe(false);
    expect(reason).toContain('10 characters');
  });
  it('may have 1,024 characters and no more', async () => {
    const long = 'otter lantern quiet gravel '.repeat(38).slice(0, 1024);
    expect((await passphraseStrength(long)).acceptable).toBe(true);
    expect(await passphraseStrength(`${long}x`)).toMatchObject({ acceptable: false });
  });
  it('that is empty is refused quietly', async () => {
    expect(await passphraseStrength('')).toMatchObject({ score: 0, acceptable: false });
  });
  it('is never part of the reason', async () => {
    for (const passphrase of ['password123', 'Tuesday1987', 'circlekeep2026'])
      expect((await passphraseStrength(passphrase)).reason).not.toContain(passphrase);
  });
});
