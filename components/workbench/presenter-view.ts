import { lazyView } from '@/components/context/lazyView';

/** The stage, which is loaded when it is first entered, or when nothing else waits. */
export const PresenterView = lazyView(() => import('@/components/present/Presenter').then((file) => file.Presenter));
