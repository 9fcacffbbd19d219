import { postPresence } from '#lib/reports/save-route.ts';

type Context = { params: Promise<{ id: string }> };

// scripts/web.ts answers it before Next does; this is for `next dev`.
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postPresence(request, await params);
}
