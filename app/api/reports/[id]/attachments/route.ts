import type { z } from 'zod';
import { answerChange, privateHeaders } from '#lib/api.ts';
import { attachSignedScan } from '#lib/attachments/issued-papers.ts';
import { attachmentLimits } from '#lib/attachments/limits.ts';
import { attachFile } from '#lib/attachments/mutations.ts';
import { attachQuery, signedQuery } from '#lib/attachments/schema.ts';
import { UserError } from '#lib/errors.ts';
import { receiveUpload } from '#lib/uploads.ts';

function parsed<Schema extends z.ZodType>(schema: Schema, query: object): z.output<Schema> {
  const result = schema.safeParse(query);
  if (!result.success) throw new UserError('invalidInput');
  return result.data;
}

type Context = { params: Promise<{ id: string }> };

/** The bytes of one file as the body: `?key=…&name=…` attaches it, `?submission=…&name=…` is the signed scan. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answerChange(request, async (actor) => {
    const { id: reportId } = await params;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const receive = () => receiveUpload(request, { maxBytes: attachmentLimits.bytes });
    const target = parsed('submission' in query ? signedQuery : attachQuery, query);
    const { id, name, scan } =
      'submission' in target
        ? await attachSignedScan(
            actor,
            { reportId, submissionId: target.submission, name: target.name },
            receive,
          )
        : await attachFile(actor, { reportId, ...target }, receive);
    return Response.json({ id, name, scan }, { status: 201, headers: privateHeaders });
  });
}
