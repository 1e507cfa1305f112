// The words of days, Czech and English, without diacritics and in the forms that follow „do“, „v“, „za“ and „konec“.

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

const lookup = <Value>(entries: ReadonlyArray<readonly [Value, string]>): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));

export const periods = lookup<Period>([
  ['day', 'den dne dny dni dnu day days'],
  ['week', 'tyden tydne tydny tydnu week weeks'],
  ['month', 'mesic mesice mesicu month months'],
  ['quarter', 'ctvrtleti quarter'],
  ['half', 'pololeti'],
  ['year', 'rok roku roka roky let year years'],
]);

/** 1 is Monday. */
export const weekdays = lookup([
  [1, 'pondeli pondelka pondelku po monday mon'],
  [2, 'utery uterka uterku ut tuesday tue'],
  [3, 'streda stredy stredu st wednesday wed'],
  [4, 'ctvrtek ctvrtka ctvrtku ct thursday thu'],
  [5, 'patek patku pa friday fri'],
  [6, 'sobota soboty sobotu so saturday sat'],
  [7, 'nedele nedeli ne sunday sun'],
]);

export const months = lookup([
  [1, 'leden ledna lednu january jan'],
  [2, 'unor unora unoru february feb'],
  [3, 'brezen brezna breznu march mar'],
  [4, 'duben dubna dubnu april apr'],
  [5, 'kveten kvetna kvetnu may'],
  [6, 'cerven cervna cervnu june jun'],
  [7, 'cervenec cervence cervenci july jul'],
  [8, 'srpen srpna srpnu august aug'],
  [9, 'zari september sep'],
  [10, 'rijen rijna rijnu october oct'],
  [11, 'listopad listopadu november nov'],
  [12, 'prosinec prosince prosinci december dec'],
]);

export const amounts = lookup([
  [1, 'jeden jednoho a an one'],
  [2, 'dva dve dvou two'],
  [3, 'tri three'],
  [4, 'ctyri four'],
  [5, 'pet peti five'],
  [6, 'sest sesti six'],
  [7, 'sedm sedmi seven'],
  [8, 'osm osmi eight'],
  [9, 'devet deviti nine'],
  [10, 'deset deseti ten'],
  [14, 'ctrnact ctrnacti fourteen'],
  [30, 'tricet triceti thirty'],
]);
