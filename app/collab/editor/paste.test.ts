import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from './paste';

const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/JANA~1/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Normální tabulka";}</style><![endif]--></head>`;

const word = (body: string) =>
  cleanPastedHtml(
    `${wordHead}<body lang=CS style='tab-interval:35.4pt'>\n<!--StartFragment-->\n${body}\n<!--EndFragment-->\n</body></html>`,
  )
    .replace(/\s+/g, ' ')
    .trim();

const item = (level: number, marker: string, text: string, position = 'Middle') =>
  `<p class=MsoListParagraphCxSp${position} style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;
mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=CS style='font-family:Symbol;mso-fareast-font-family:
Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=CS>${text}<o:p></o:p></span></p>`;

describe('text from Word', () => {
  it('keeps paragraphs, bold and italic, and nothing of how they looked', () => {
    expect(
      word(`<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%'><b style='mso-bidi-font-weight:normal'><span lang=CS
style='font-size:12.0pt;font-family:"Times New Roman",serif;color:red'>Bydlení</span></b><span lang=CS> je <i>téma<span
style='mso-spacerun:yes'>  </span>první</i>.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=CS><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><span lang=CS>Druhý odstavec<o:p></o:p></span></p>`),
    ).toBe('<p><strong>Bydlení</strong> je <em>téma první</em>.</p> <p>Druhý odstavec</p>');
  });

  it('begins headings at our first level and drops their numbering', () => {
    expect(
      word(`<p class=MsoTitle>Plán</p><h1 style='margin-left:21.6pt;text-indent:-21.6pt;mso-list:l1 level1 lfo2'><a name="_Toc1"></a><![if
!supportLists]><span style='mso-list:Ignore'>1<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span
lang=CS>Bydlení<o:p></o:p></span></h1><h2>Ubytovny</h2><h3>Spolupráce</h3><h4>Hluboko</h4>`),
    ).toBe('<h2>Plán</h2><h2>Bydlení</h2><h3>Ubytovny</h3><h4>Spolupráce</h4><h4>Hluboko</h4>');
    expect(word('<h3>Jen nižší</h3>')).toBe('<h2>Jen nižší</h2>');
  });

  it('makes real lists of paragraphs which look like lists', () => {
    const pasted = [
      item(1, '·', 'první', 'First'),
      item(2, 'o', 'uvnitř <b>tučně</b>'),
      item(2, 'o', 'vedle'),
      item(1, '·', 'druhý', 'Last'),
    ].join('\n');
    expect(word(`<p class=MsoNormal>Úvod</p>${pasted}<p class=MsoNormal>Konec</p>`)).toBe(
      '<p>Úvod</p><ul><li><p>první</p><ul><li><p>uvnitř <strong>tučně</strong></p></li><li><p>vedle</p></li></ul></li>' +
        '<li><p>druhý</p></li></ul><p>Konec</p>',
    );
  });

  it('tells numbered lists from bullets and keeps where the numbering begins', () => {
    expect(
      word([item(1, '3.', 'c', 'First'), item(2, 'a)', 'dílčí'), item(1, '4.', 'd', 'Last')].join('')),
    ).toBe('<ol start="3"><li><p>c</p><ol><li><p>dílčí</p></li></ol></li><li><p>d</p></li></ol>');
    expect(word([item(1, '1.', 'číslo', 'First'), item(1, '·', 'odrážka', 'Last')].join(''))).toBe(
      '<ol><li><p>číslo</p></li></ol><ul><li><p>odrážka</p></li></ul>',
    );
  });

  it('keeps a second paragraph of an item in that item', () => {
    expect(
      word(
        `${item(1, '·', 'bod', 'First')}<p class=MsoListParagraphCxSpMiddle>pokračování</p>${item(1, '·', 'další', 'Last')}`,
      ),
    ).toBe('<ul><li><p>bod</p><p>pokračování</p></li><li><p>další</p></li></ul>');
  });

  it('makes a list of conditional comments as browsers pass them on', () => {
    expect(
      word(`<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
style='mso-list:Ignore'>-<span>&nbsp;</span></span><!--[endif]-->jediný</p>`),
    ).toBe('<ul><li><p>jediný</p></li></ul>');
  });

  it('keeps tables with their merged cells', () => {
    expect(
      word(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;border:none'>
<tr style='mso-yfti-irow:0'><td width=302 colspan=2 valign=top style='width:226.55pt;border:solid windowtext 1.0pt'>
<p class=MsoNormal><b>Ukazatel<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>Počet</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>`),
    ).toBe(
      '<table> <tr><td colspan="2"> <p><strong>Ukazatel</strong></p></td></tr> <tr><td><p>Počet</p></td><td></td></tr></table>',
    );
  });

  it('keeps links that lead somewhere and only those', () => {
    expect(
      word(`<p class=MsoNormal><a href="https://www.socialni-zaclenovani.cz/?a=1&amp;b=2"><span style='color:#0563C1'>Agentura</span></a>,
<a href="mailto:ps@liberec.cz">pošta</a>, <a href="#_ftn1">1</a>, <a href="javascript:alert(1)">past</a>,
<a href="file:///C:/plan.docx">soubor</a></p>`),
    ).toBe(
      '<p><a href="https://www.socialni-zaclenovani.cz/?a=1&amp;b=2">Agentura</a>, <a href="mailto:ps@liberec.cz">pošta</a>, 1, past, soubor</p>',
    );
  });

  it('drops comments, hidden text and pictures', () => {
    expect(
      word(`<p class=MsoNormal>Text<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor
id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JN1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>
dál<span style='display:none;mso-hide:all'>skryté</span><!--[if gte vml 1]><v:shape></v:shape><![endif]--><img width=10
src="file:///C:/clip_image001.png"></p><div style='mso-element:comment-list'><hr class=msocomoff align=left><div
style='mso-element:comment'><p class=MsoCommentText>poznámka</p></div></div>`),
    ).toBe('<p>Text dál</p>');
  });
});

describe('text from elsewhere', () => {
  it('does not take the wrapper of Google Docs for bold', () => {
    expect(
      cleanPastedHtml(
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400">Obyčejně </span><span style="font-weight:700;font-style:italic">důležitě</span></p></b><br class="Apple-interchange-newline">`,
      ),
    ).toBe('<p>Obyčejně <strong><em>důležitě</em></strong></p>');
  });

  it('leaves what was copied from our own editor as it is', () => {
    const own = '<p data-pm-slice="1 1 []">s <span data-person-mention data-id="1">@Jana</span></p>';
    expect(cleanPastedHtml(own)).toBe(own);
  });

  it('drops scripts, styles and attributes', () => {
    expect(
      cleanPastedHtml(
        '<script>alert(1)</script><style>p{}</style><p onclick="x()" style="color:red">a<br/>b &lt; c</p>',
      ),
    ).toBe('<p>a<br>b &lt; c</p>');
  });

  it('survives markup that is not closed or not opened', () => {
    expect(cleanPastedHtml('</p><ul><li>a<li>b</ul><p>c <b>d < e')).toBe(
      '<ul><li>a<li>b</li></li></ul><p>c <strong>d < e</strong></p>',
    );
  });
});
