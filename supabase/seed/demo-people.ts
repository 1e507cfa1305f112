/** Invented people of the demo, one for each role. Their passwords are made for each installation. */
export type DemoPerson = {
  key: string;
  name: string;
  email: string;
  partnership: 'liberec' | 'frydlant';
  role: 'manager' | 'consultant' | 'member' | 'participant';
  /** Id of the organisation in the demo data. */
  organisation: string;
  group?: { slug: string; role: 'chair' | 'member' | 'guest' };
  hue: number;
  /** Who they are, for the list of demo accounts. */
  label: string;
};

export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'manager',
    name: 'Jana Dvořáková',
    email: 'jana.dvorakova@liberec.example',
    partnership: 'liberec',
    role: 'manager',
    organisation: 'sml',
    hue: 205,
    label: 'manažerka SPSZ',
  },
  {
    key: 'consultant',
    name: 'Petr Svoboda',
    email: 'petr.svoboda@liberec.example',
    partnership: 'liberec',
    role: 'consultant',
    organisation: 'asz',
    hue: 275,
    label: 'lokální konzultant ASZ',
  },
  {
    key: 'chair',
    name: 'Eva Novotná',
    email: 'eva.novotna@liberec.example',
    partnership: 'liberec',
    role: 'member',
    organisation: 'sml',
    group: { slug: 'bydleni', role: 'chair' },
    hue: 150,
    label: 'vedoucí PS Bydlení',
  },
  {
    key: 'member',
    name: 'Martin Horák',
    email: 'martin.horak@liberec.example',
    partnership: 'liberec',
    role: 'member',
    organisation: 'clovek-v-tisni',
    group: { slug: 'bydleni', role: 'member' },
    hue: 25,
    label: 'člen PS Bydlení',
  },
  {
    key: 'colleague',
    name: 'Lucie Marešová',
    email: 'lucie.maresova@liberec.example',
    partnership: 'liberec',
    role: 'member',
    organisation: 'romodrom',
    group: { slug: 'bydleni', role: 'member' },
    hue: 325,
    label: 'členka PS Bydlení',
  },
  {
    key: 'other',
    name: 'Tomáš Krejčí',
    email: 'tomas.krejci@liberec.example',
    partnership: 'liberec',
    role: 'member',
    organisation: 'drak',
    group: { slug: 'dluhy', role: 'member' },
    hue: 85,
    label: 'člen PS Dluhy',
  },
  {
    key: 'participant',
    name: 'Alena Veselá',
    email: 'alena.vesela@liberec.example',
    partnership: 'liberec',
    role: 'participant',
    organisation: 'nadeje',
    hue: 5,
    label: 'účastnice připomínkování (Naděje)',
  },
  {
    key: 'strangerManager',
    name: 'Hana Pokorná',
    email: 'hana.pokorna@frydlant.example',
    partnership: 'frydlant',
    role: 'manager',
    organisation: 'mesto-frydlant',
    hue: 230,
    label: 'manažerka jiného partnerství (Frýdlant)',
  },
  {
    key: 'stranger',
    name: 'Jiří Beneš',
    email: 'jiri.benes@frydlant.example',
    partnership: 'frydlant',
    role: 'member',
    organisation: 'zs-frydlant',
    group: { slug: 'vzdelavani', role: 'member' },
    hue: 110,
    label: 'člen jiného partnerství (Frýdlant)',
  },
];
