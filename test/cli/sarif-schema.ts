import { Ajv2020 } from 'ajv/dist/2020.js';

const object = (properties: object, required: readonly string[] = []): object => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const text = object({ text: { type: 'string' } }, ['text']);
const language = { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const one = { type: 'integer', minimum: 1 };
const region = object({
  startLine: one,
  startColumn: one,
  endLine: one,
  endColumn: one,
  snippet: object({ text: { type: 'string' } }),
});
const rule = object(
  {
    id: { type: 'string' },
    name: { type: 'string' },
    shortDescription: text,
    fullDescription: text,
    help: text,
    helpUri: { type: 'string', format: 'uri' },
    defaultConfiguration: object({ level }),
  },
  ['id'],
);
const physicalLocation = object(
  {
    artifactLocation: object({
      // A relative reference: no scheme, nothing that must be escaped.
      uri: { type: 'string', pattern: "^(?!/)(?![^/]*:)(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$" },
      uriBaseId: { type: 'string' },
    }),
    region,
    contextRegion: region,
  },
  ['artifactLocation'],
);
const result = object(
  {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message: text,
    locations: { type: 'array', items: object({ physicalLocation }) },
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    suppressions: {
      type: 'array',
      uniqueItems: true,
      items: object(
        {
          kind: { enum: ['inSource', 'external'] },
          status: { enum: ['accepted', 'underReview', 'rejected'] },
          justification: { type: 'string' },
        },
        ['kind'],
      ),
    },
  },
  ['message'],
);

/** The part of SARIF 2.1.0 that we write, after chapter 3 of the specification; every property it does not name is refused. */
const schema = object(
  {
    $schema: { type: 'string', pattern: '^https://' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: object(
        {
          tool: object(
            {
              driver: object(
                {
                  name: { type: 'string' },
                  version: { type: 'string' },
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  language,
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
                ['name'],
              ),
            },
            ['driver'],
          ),
          language,
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
        },
        ['tool'],
      ),
    },
  },
  ['version', 'runs'],
);

/** What is wrong with a SARIF log; nothing if it is valid. */
export function validSarif(log: unknown): readonly unknown[] {
  const check = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  return check(log) ? [] : (check.errors ?? []);
}
