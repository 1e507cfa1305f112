import { foldText } from './fold-text';

/** Characters of the shortest password (the Auth settings say the same). */
export const shortestPassword = 10;

const common = [
  'heslo',
  'password',
  'qwerty',
  'qwertz',
  'asdfgh',
  'admin',
  'liberec',
  'souhra',
  'partnerstvi',
  'iloveyou',
  'letmein',
  'welcome',
  'ahoj',
];

/**
 * Whether a password is among the first that an attacker tries: a common word with a few digits around it, one
 * character or a short group over and over, or a run of neighbours.
 */
export function isEasyToGuess(password: string): boolean {
  const plain = foldText(password);
  if (/^(.{1,4})\1+.{0,3}$/.test(plain)) return true;
  if (isRun(plain)) return true;
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  return core === '' ? isRun(plain.replace(/\D/g, '')) : common.includes(core);
}

const rows = [
  '01234567890123456789',
  '98765432109876543210',
  'qwertzuiopasdfghjklyxcvbnm',
  'qwertyuiop',
  'abcdefghijklmnopqrstuvwxyz',
];

function isRun(text: string): boolean {
  return text.length > 0 && rows.some((row) => row.includes(text));
}
