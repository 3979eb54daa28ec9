/** Where Next 14 has it. */
export { default, handler, routeModule } from '../../../../route-modules/pages/builtin/_error';
