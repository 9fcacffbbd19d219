import { answerChange, privateHeaders } from '#lib/api.ts';
import { receiveImport } from '#lib/imports/mutations.ts';
import { uploadLimitBytes } from '#lib/imports/schema.ts';
import { receiveUpload } from '#lib/uploads.ts';

type Context = { params: Promise<{ id: string }> };

/** The file as it is, as the body; its name as ?name=…, percent-encoded. Answers at once, the worker reads. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answerChange(request, async (actor) => {
    const fileName = new URL(request.url).searchParams.get('name') ?? '';
    const created = await receiveImport(actor, { reportId: (await params).id, fileName }, () =>
      receiveUpload(request, { maxBytes: uploadLimitBytes }),
    );
    return Response.json(created, { status: 201, headers: privateHeaders });
  });
}
