import type { Json } from '../../src/model/json.js';

type Schema = { readonly [key: string]: Json };

/**
 * The request schema of `POST /{phone-number-id}/messages` in Meta's API description. There each kind is `allOf` of the common
 * properties and a part that forbids all others, which no message can meet: what forbids is left out of such parts, the rest is kept. The
 * discriminator becomes a condition on `type`, so that an error names its own kind.
 */
export function messageSchema(description: Json): Schema {
  const { components } = description as unknown as {
    readonly components: { readonly schemas: { readonly [name: string]: Schema } };
  };
  const { discriminator } = components.schemas['Message'] ?? {};
  const { mapping } = discriminator as { readonly mapping: { readonly [type: string]: string } };
  return {
    components: relax({ schemas: components.schemas }) as Json,
    type: 'object',
    required: ['type'],
    properties: { type: { enum: Object.keys(mapping) } },
    allOf: Object.entries(mapping).map(([type, $ref]) => ({
      if: { properties: { type: { const: type } } },
      then: { $ref },
    })),
  };
}

function relax(node: Json, inAllOf = false): Json {
  if (Array.isArray(node)) return (node as readonly Json[]).map((entry) => relax(entry, inAllOf));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (key === 'discriminator' || (inAllOf && key === 'additionalProperties')) return [];
      return [[key, relax(value, key === 'allOf')] as const];
    }),
  );
}

const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength, pattern: '\\S' });
const id = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength, pattern: '^\\S(.*\\S)?$' });
const object = (properties: Schema, required: readonly string[] = Object.keys(properties)): Schema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const link = { type: 'string', pattern: '^https?://' };
const captioned = object({ link, caption: text(1024) }, ['link']);
const row = object({ id: id(200), title: text(24), description: text(72) }, ['id', 'title']);
const reply = object({ type: { const: 'reply' }, reply: object({ id: id(256), title: text(20) }) });
const list = (items: Json, maxItems: number): Schema => ({ type: 'array', minItems: 1, maxItems, items });
const body = object({ text: text(1024) });

/** What each kind of message holds: design page 05 and the pages linked beside the limits. */
const kinds: { readonly [type: string]: Schema } = {
  text: object({ body: text(4096), preview_url: { type: 'boolean' } }, ['body']),
  image: captioned,
  document: captioned,
  audio: object({ link }),
  template: object(
    {
      name: id(512),
      language: object({ policy: { const: 'deterministic' }, code: text(10) }),
      components: list(
        object({
          type: { const: 'body' },
          parameters: list(object({ type: { const: 'text' }, text: text(1024) }), 100),
        }),
        1,
      ),
    },
    ['name', 'language'],
  ),
  interactive: {
    oneOf: [
      object({ type: { const: 'button' }, body, action: object({ buttons: list(reply, 3) }) }),
      object({
        type: { const: 'list' },
        body,
        action: object({ button: text(20), sections: list(object({ rows: list(row, 10) }), 1) }),
      }),
    ],
  },
};

/** A request as the documentation has it; newer than the published description: it knows business-scoped ids. */
export const ownSchema: Schema = {
  oneOf: Object.entries(kinds).flatMap(([type, schema]) =>
    [{ to: { type: 'string', pattern: '^\\d+$' } }, { recipient: { type: 'string', pattern: '^[A-Z]{2}\\.' } }].map(
      (whom) =>
        object({
          messaging_product: { const: 'whatsapp' },
          recipient_type: { const: 'individual' },
          type: { const: type },
          biz_opaque_callback_data: text(512),
          [type]: schema,
          ...whom,
        }),
    ),
  ),
};
