import { type NextRequest, NextResponse } from 'next/server';

const validRequestId = /^[A-Za-z0-9-]{8,64}$/;

// React and Turbopack evaluate code and inject styles while developing; a production build needs neither.
const developing = process.env.NODE_ENV === 'development';

function pagePolicy(nonce: string): string[] {
  return [
    ...filePolicy(nonce),
    "default-src 'self'",
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
  ];
}

// Browsers show a PDF through a plugin element and inline styles of their own, so files must not forbid those.
function filePolicy(nonce: string): string[] {
  return [
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ];
}

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const isFile = request.nextUrl.pathname.startsWith('/api/');
  const policy = (isFile ? filePolicy(nonce) : pagePolicy(nonce)).join('; ');
  const given = request.headers.get('x-request-id');
  const requestId = given && validRequestId.test(given) ? given : crypto.randomUUID();

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-request-id', requestId);
  // Where to come back to after signing in.
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', requestId);
  return response;
}

// Uploads go around it, since Next keeps a copy in memory of every body that passes here; so do files that are handed
// out, whose own policy forbids everything.
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|icon.svg|favicon.ico|api/attachments/|api/reports/[^/]+/(?:attachments|imports)$).*)',
  ],
};
