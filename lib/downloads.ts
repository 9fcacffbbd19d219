type Download = { name: string; type: string };

/** encodeURIComponent leaves these, RFC 5987 does not take them. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** For programs from before RFC 5987: "Ke hoach dot 1.pdf". */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w .,()-]/g, '_');
}

/** Headers of a file that is handed out to be kept: never shown in the page's place, never run, never guessed at. */
export function downloadHeaders({ name, type }: Download): Record<string, string> {
  return {
    'Cache-Control': 'private, no-store',
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
}
