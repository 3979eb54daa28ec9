import { answersThroughRes } from './answers-through-res';
import { bodyReadTwice } from './body-read-twice';
import { bodyWithStatus } from './body-with-status';
import { tagWithoutProfile, updateTagInHandler } from './cache-tags';
import { sameSiteNone, maxAgeInMilliseconds } from './cookie-options';
import { defaultExport } from './default-export';
import { getWithBody, bodyOfObject, relativeFetch } from './fetch-options';
import { getReadsBody } from './get-reads-body';
import { jsonAsText } from './json-as-text';
import { sharedResponse, redirectHeaders } from './kept-responses';
import { lowerCaseHandler } from './lower-case-handler';
import { middlewareAnswer } from './middleware-answer';
import { missingReturn } from './missing-return';
import { nodeInEdge } from './node-in-edge';
import { paramsNotAwaited } from './params-not-awaited';
import { personalAnswerCached } from './personal-answer-cached';
import { preflightNotAnswered } from './preflight-not-answered';
import { promiseAsJson } from './promise-as-json';
import { relativeRedirect, redirectKeepsPost } from './redirect-answers';
import { redirectInTry } from './redirect-in-try';
import { requestApisNotAwaited } from './request-apis-not-awaited';
import { requestIp } from './request-ip';
import { requestQuery, bodyAsObject, headersAsObject, cookiesAsObject } from './request-of-pages';
import { requestOfStatic } from './request-of-static';
import { objectAsBody, stringifiedTwice, statusInBody, statusAsInit, errorResponse } from './response-made';
import { responseNotReturned, responseThrown } from './response-not-returned';
import { configOfPages, misspeltOption, wrongOptionValue, computedRevalidate, otherExport } from './route-exports';
import { secretInResponse } from './secret-in-response';
import { setCookieSetTwice } from './set-cookie-set-twice';
import { signatureCompared } from './signature-compared';
import { staticBesidePost } from './static-beside-post';
import { textAsNumber } from './text-as-number';
import type { Trap } from './trap';

export const TRAPS: readonly Trap[] = [
  answersThroughRes,
  bodyAsObject,
  bodyOfObject,
  bodyReadTwice,
  bodyWithStatus,
  computedRevalidate,
  configOfPages,
  cookiesAsObject,
  defaultExport,
  errorResponse,
  getReadsBody,
  getWithBody,
  headersAsObject,
  jsonAsText,
  lowerCaseHandler,
  maxAgeInMilliseconds,
  middlewareAnswer,
  missingReturn,
  misspeltOption,
  nodeInEdge,
  objectAsBody,
  otherExport,
  paramsNotAwaited,
  personalAnswerCached,
  preflightNotAnswered,
  promiseAsJson,
  redirectHeaders,
  redirectInTry,
  redirectKeepsPost,
  relativeFetch,
  relativeRedirect,
  requestApisNotAwaited,
  requestIp,
  requestOfStatic,
  requestQuery,
  responseNotReturned,
  responseThrown,
  sameSiteNone,
  secretInResponse,
  setCookieSetTwice,
  sharedResponse,
  signatureCompared,
  staticBesidePost,
  statusAsInit,
  statusInBody,
  stringifiedTwice,
  tagWithoutProfile,
  textAsNumber,
  updateTagInHandler,
  wrongOptionValue,
];
