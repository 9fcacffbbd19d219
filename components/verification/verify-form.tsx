import Form from 'next/form';
import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/field.tsx';

/** Asks for the hash that stands beside the QR code. */
export function VerifyForm({ typed = '', error }: { typed?: string; error?: string }) {
  return (
    <Form action="/verify" className="flex max-w-xl flex-col items-start gap-4">
      <TextInput
        name="code"
        label="Mã nội dung"
        hint="16 ký tự in cạnh mã QR ở cuối văn bản, hoặc đủ 64 ký tự; không phân biệt chữ hoa, chữ thường và dấu cách."
        defaultValue={typed}
        error={error}
        autoComplete="off"
        spellCheck={false}
        required
        fieldClassName="w-full"
      />
      <Button type="submit">Tra cứu</Button>
    </Form>
  );
}
