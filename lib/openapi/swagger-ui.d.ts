declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  export interface SwaggerRequest {
    url: string;
    method?: string;
    headers?: Record<string, string>;
    body?: BodyInit | null;
    /** Set where it is no operation that is tried, but a document that another names. */
    loadSpec?: boolean;
    userFetch?: (url: string, request: SwaggerRequest) => Promise<unknown>;
  }

  export default function SwaggerUI(options: Record<string, unknown>): unknown;
}
