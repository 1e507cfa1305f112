import type { Field } from './schema';

/** Headings as towns write them, folded, parted by bars; the product's own are known beside them. */
export const headingWords: Readonly<Record<Field, string>> = {
  chapterCode: 'kod kapitoly | c kapitoly | cislo oblasti | kod oblasti',
  chapterName: `kapitola | oblast | tematicka oblast | tema | nazev kapitoly | nazev oblasti |
    problemova oblast | chapter`,
  priorityCode: 'kod priority | c priority',
  priorityTitle: 'priorita | prioritni oblast | nazev priority | prioritni osa | priority',
  goalCode: 'kod cile | c cile | cislo hlavniho cile | cislo obecneho cile | cislo strategickeho cile',
  goalTitle: 'cil | hlavni cil | obecny cil | strategicky cil | nazev cile | globalni cil | goal',
  measureCode: `kod opatreni | c opatreni | cislo | kod | c | oznaceni | poradove cislo |
    cislo specifickeho cile | kod specifickeho cile | cislo aktivity | id | code |
    c cile opatreni`,
  wording: `opatreni | specificky cil | nazev opatreni | zneni opatreni | zneni | aktivita |
    nazev aktivity | dilci cil | opatreni / aktivita | opatreni/aktivita |
    nazev specifickeho cile | text opatreni | measure | nazev`,
  description: `popis | popis opatreni | popis aktivity | obsah | podrobny popis | komentar | poznamka |
    zduvodneni | description`,
  organisation: `gestor | odpovednost | odpovida | odpovedny subjekt | odpovedna organizace | zodpovida |
    zodpovednost | zodpovedny subjekt | garant | garant opatreni | nositel | nositel opatreni |
    realizator | owner | odpovedny gestor | hlavni realizator | gesce | zodpovedna organizace`,
  person: `odpovedna osoba | zodpovedna osoba | kontaktni osoba | osoba | jmeno | gestor - osoba |
    person`,
  cooperating: `spolugestor | spolugestori | spoluprace | partneri | partner | spolupracujici subjekty |
    spolupracujici organizace | spolupracujici | spolurealizator | zapojeni akteri |
    dalsi akteri | zapojene subjekty | spolunositel | akteri`,
  indicatorName: `indikator | nazev indikatoru | ukazatel | kriterium | kriterium splneni | indikator plneni |
    kriterium hodnoceni | monitorovaci indikator | meritelny ukazatel | indikator splneni |
    indicator | indikatory | indikator vystupu`,
  indicatorUnit: 'jednotka | merna jednotka | mj | unit',
  indicatorDirection: 'smer | zadouci smer | trend | direction',
  indicatorScale: 'stupnice | skala',
  baselineValue: `vychozi hodnota | vychozi stav | pocatecni hodnota | pocatecni stav | soucasny stav |
    baseline | vychozi`,
  baselineOn: `datum vychozi hodnoty | vychozi hodnota ke dni | vychozi rok | rok vychozi hodnoty |
    datum vychoziho stavu`,
  baselineSource: 'zdroj vychozi hodnoty | zdroj dat | zdroj udaju | zdroj overeni | zpusob overeni | zdroj',
  targetValue: 'cilova hodnota | cilovy stav | planovana hodnota | pozadovana hodnota | target | cilova',
  targetOn: `datum cilove hodnoty | cilova hodnota ke dni | cilovy rok | rok cilove hodnoty |
    datum ciloveho stavu`,
  targetSource: 'zdroj cilove hodnoty',
  term: `termin | termin plneni | termin realizace | harmonogram | obdobi | obdobi realizace |
    doba realizace | casovy harmonogram | term`,
  startsOn: 'termin od | od | zacatek | zahajeni | datum zahajeni | zahajeni realizace',
  endsOn: 'termin do | do | konec | ukonceni | datum ukonceni | ukonceni realizace | termin splneni',
  continuous: 'prubezne',
  cost: `naklady | naklady (kc) | rozpocet | predpokladane naklady | odhad nakladu |
    financni narocnost | cena | cost | odhadovane naklady | naklady celkem | financni naklady |
    celkove naklady | odhadovane naklady (kc)`,
  targetGroup: 'cilova skupina | cilove skupiny | cs',
  funding: `zdroj financovani | zdroje financovani | financovani | financni zdroje | zdroj financi |
    financni zdroj | zdroje`,
  projects: 'projekt | projekty | navazany projekt | navazane projekty',
};
