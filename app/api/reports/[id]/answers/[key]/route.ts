import { putAnswer } from '#lib/reports/save-route.ts';

type Context = { params: Promise<{ id: string; key: string }> };

// scripts/web.ts answers it before Next does; this is for `next dev`.
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return putAnswer(request, await params);
}
