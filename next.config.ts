import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The test command type-checks the whole tree once with tsc; a second pass here would only cost time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pg-boss', 'pino', 'pdfmake', '@node-rs/argon2'],
  experimental: {
    serverActions: { bodySizeLimit: '2mb' },
    // The proxy keeps a copy of every body; beyond this the rest would be cut off. Files may have 25 MB.
    proxyClientMaxBodySize: '26mb',
  },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
