import type { QuestionDocument, Stage } from '../../model/questionDocument.ts';
import { replace } from '../../text/textEdit.ts';
import type { Edit } from '../edit.ts';
import type { Converted } from './remark.ts';
import { remarkText } from './remarkText.ts';
import { toDraft } from './toDraft.ts';
import { toOfficial } from './toOfficial.ts';

export const toOfficialEdit = editOf('official', toOfficial);
export const toDraftEdit = editOf('draft', toDraft);

function editOf(form: Stage, convert: (document: QuestionDocument) => Converted): Edit {
  return ({ document, texts }) => {
    const { text } = document.source;
    const converted = convert(document);
    if (converted.text === text) return { refusal: texts.convert.already[form] };
    const remarks = remarkText(converted, texts).map(({ line, message }) => texts.convert.onLine(line, message));
    return { edits: [replace({ start: 0, end: text.length }, converted.text)], remarks };
  };
}
