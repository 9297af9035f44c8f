import { z } from 'zod';
import { fileSchemas, type FileKind } from './schema/index.js';
import { stepSchemas } from './schema/steps.js';

type JsonSchema = { [key: string]: unknown };

/** File names of the published schemas, by kind of file. */
export const schemaFiles: { readonly [K in FileKind]: string } = {
  bot: 'bot.schema.json',
  intent: 'topic.schema.json',
  facts: 'facts.schema.json',
  words: 'words.schema.json',
  notice: 'notice.schema.json',
  concepts: 'concepts.schema.json',
};

/** The JSON Schema of one kind of file, for editors: made from the very schemas that `check` uses. */
export function jsonSchema(kind: FileKind): string {
  const definitions = {
    step: { anyOf: [{ const: 'end' }, ...Object.values(stepSchemas).map((schema) => convert(schema))] },
  };
  const schema = convert(fileSchemas[kind]);
  const uses = JSON.stringify(schema).includes('#/$defs/step');
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: `Ventanilla: ${kind}`, ...schema, ...(uses ? { $defs: definitions } : {}) }, null, 2)}\n`;
}

/** An editor reads `07030` and `true` as a number and a boolean; the compiler reads every scalar as text, so all three are right. */
const scalarTypes = ['string', 'number', 'boolean'];

function convert(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    override: ({ jsonSchema: node }) => {
      if (node['ventanilla'] === 'steps') {
        delete node['ventanilla'];
        node.items = { $ref: '#/$defs/step' };
      }
      if (node['ventanilla'] === 'words') {
        // Left empty is a missing translation, which an editor should underline too.
        delete node['ventanilla'];
        delete node.anyOf;
        node.type = 'string';
      }
      if (node.type === 'string') {
        node.type = scalarTypes as never;
        delete node.minLength;
      }
      if (node.enum)
        node.enum = node.enum.flatMap((value) =>
          value === 'true' ? ['true', true] : value === 'false' ? ['false', false] : [value],
        );
      if (node.const === '1') node.const = 1;
      if (node.propertyNames) delete node.propertyNames;
    },
  }) as JsonSchema;
  return json;
}
