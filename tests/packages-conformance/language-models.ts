import type { Program } from './program';

/** Packages that ask language models, each given one that answers at once. */
export const languageModels: Program[] = [
  {
    name: 'ai',
    version: '6.0.326',
    code: `import { generateText, streamText, cosineSimilarity, convertToModelMessages } from 'ai';
const usage = { inputTokens: { total: 1 }, outputTokens: { total: 2 } };
const finishReason = { unified: 'stop', raw: 'stop' };
const model = {
  specificationVersion: 'v3', provider: 'mock', modelId: 'mock', supportedUrls: {},
  doGenerate: async () => ({ content: [{ type: 'text', text: 'Hello' }], finishReason, usage, warnings: [] }),
  doStream: async () => ({ stream: new ReadableStream({ start(controller) {
    controller.enqueue({ type: 'stream-start', warnings: [] });
    controller.enqueue({ type: 'text-start', id: '1' });
    for (const delta of ['a', 'b']) controller.enqueue({ type: 'text-delta', id: '1', delta });
    controller.enqueue({ type: 'text-end', id: '1' });
    controller.enqueue({ type: 'finish', finishReason, usage });
    controller.close();
  } }) }),
};
export async function answer() {
  const { text } = await generateText({ model, prompt: 'Hi' });
  const parts = [];
  for await (const part of streamText({ model, prompt: 'Hi' }).textStream) parts.push(part);
  const messages = await convertToModelMessages([{ role: 'user', parts: [{ type: 'text', text: 'Hi' }] }]);
  const response = streamText({ model, prompt: 'Hi' }).toUIMessageStreamResponse();
  return [text, parts, messages, cosineSimilarity([1, 2], [2, 1]), await response.text(), [...response.headers]];
}`,
  },
  {
    name: '@ai-sdk/openai',
    version: '3.0.141',
    code: `import { createOpenAI } from '@ai-sdk/openai';
export async function answer() {
  let sent;
  const openai = createOpenAI({ apiKey: 'test', fetch: async (url, init) => {
    sent = [String(url), init.method, JSON.parse(init.body), new Headers(init.headers).get('authorization')];
    return Response.json({ id: '1', created: 1, model: 'm', choices: [{ index: 0, message: { role: 'assistant', content: 'Hi' }, finish_reason: 'stop' }], usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 } });
  } });
  const model = openai.chat('gpt-4o-mini');
  const { content } = await model.doGenerate({ prompt: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }] });
  return [model.provider, model.modelId, content, sent];
}`,
  },
  {
    name: '@ai-sdk/anthropic',
    version: '3.0.140',
    code: `import { createAnthropic } from '@ai-sdk/anthropic';
export async function answer() {
  const anthropic = createAnthropic({ apiKey: 'test', fetch: async () => Response.json({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, { status: 529 }) });
  const model = anthropic('claude-sonnet-4-5');
  const error = await model.doGenerate({ prompt: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }] }).catch((error) => error);
  return [model.provider, model.modelId, error.name, error.message, error.statusCode, error.isRetryable];
}`,
  },
  {
    name: 'openai',
    version: '6.49.0',
    code: `import OpenAI from 'openai';
export async function answer() {
  const fetch = async (url, init) => Response.json({ id: '1', choices: [{ message: { content: JSON.parse(init.body).messages[0].content + '!' } }] });
  const client = new OpenAI({ apiKey: 'test', fetch });
  const { choices } = await client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: 'Hi' }] });
  const refusing = new OpenAI({ apiKey: 'test', maxRetries: 0, fetch: async () => Response.json({ error: { message: 'no', code: 'x' } }, { status: 429 }) });
  const error = await refusing.models.list().catch((error) => error);
  return [choices, error.name, error.status, error.message, error instanceof OpenAI.RateLimitError];
}`,
  },
];
