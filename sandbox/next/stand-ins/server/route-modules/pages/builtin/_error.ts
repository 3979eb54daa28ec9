import { errorPageModule } from '../../../../../html-pages';

/** The error page that Next's dev server falls back to. */
const page = errorPageModule(null) as { handler: unknown; routeModule: unknown; default: unknown };

export const { handler, routeModule } = page;
export default page.default;
