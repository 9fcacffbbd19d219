/*
 * A browser reports every style attribute and event handler of HTML that it parses under the page's policy, even in a
 * document that is never shown. So they get other names first, and style sheets are taken out.
 */
const sheet = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const active = /([\s"'/])(style|on[a-z]+)(?=\s*=)/gi;

/** Where `inertHtml` puts what a style attribute says. */
export const styleAttribute = 'data-style';

export function inertHtml(html: string): { html: string; sheets: string[] } {
  const sheets: string[] = [];
  const bare = html.replaceAll(sheet, (_, rules: string) => {
    sheets.push(rules);
    return '';
  });
  return { html: bare.replaceAll(tag, (one) => one.replaceAll(active, '$1data-$2')), sheets };
}
