type PlanKind = 'document' | 'chapter' | 'part' | 'measure' | 'indicator';
type MinutesKind = 'minutes' | 'item' | 'resolution' | 'task' | 'correction';

/**
 * What a town's own template may ask for. Names without diacritics: Word likes to change letters and quotes as one types.
 * What each means stands in the texts: `exports.fields.<kind>.<name>`, `exports.loops.<name>`.
 */
export type TemplateScope = {
  kind: PlanKind | MinutesKind;
  /** `{name}` is replaced by a text. */
  fields: readonly string[];
  /** `{#name}` … `{/name}` is repeated for each of these. */
  loops: Readonly<Record<string, TemplateScope>>;
};

const indicator = {
  kind: 'indicator',
  fields: [
    'nazev',
    'jednotka',
    'smer',
    'stupnice',
    'vychozi',
    'vychozi_den',
    'vychozi_zdroj',
    'cilova',
    'cilova_den',
    'cilova_zdroj',
    'hodnoty',
  ],
  loops: {},
} as const satisfies TemplateScope;

const measure = {
  kind: 'measure',
  fields: [
    'cislo',
    'zneni',
    'popis',
    'gestor',
    'osoba',
    'spolugestori',
    'termin',
    'termin_od',
    'termin_do',
    'naklady',
    'cilova_skupina',
    'financovani',
    'projekty',
    'rozpracovava',
    'kapitola',
    'priorita',
    'cil',
  ],
  loops: { indikatory: indicator },
} as const satisfies TemplateScope;

const goal = { kind: 'part', fields: ['cislo', 'nazev'], loops: { opatreni: measure } } as const;
const priority = { kind: 'part', fields: ['cislo', 'nazev'], loops: { cile: goal } } as const;
const chapter = {
  kind: 'chapter',
  fields: ['cislo', 'nazev', 'skupina', 'uvod'],
  loops: { priority, opatreni: measure },
} as const;

/** Everything a template may ask for, from the whole document inwards. */
export const templateScope = {
  kind: 'document',
  fields: [
    'nazev_planu',
    'druh',
    'obdobi_od',
    'obdobi_do',
    'partnerstvi',
    'mesto',
    'revize',
    'stav',
    'schvaleno',
    'strategicky_plan',
    'pocet_opatreni',
    'naklady_celkem',
  ],
  loops: { kapitoly: chapter, opatreni: measure, indikatory_mesta: indicator },
} as const satisfies TemplateScope;

/** The data of a scope: a text for each field, a list for each loop. */
export type TemplateValues<Scope extends TemplateScope> = {
  [Key in Scope['fields'][number]]: string;
} & {
  [Key in keyof Scope['loops']]: TemplateValues<Scope['loops'][Key]>[];
};
