import '../../../components/manager/stories.css';
import type { ViewProps } from '../edges.ts';
import { StoriesListView } from './stories-list-view.tsx';
import { StoryView } from './story-view.tsx';

/** The stories that are followed: all of them, or one in its editor (`#/stories/<id>`, `?new=1`, `?copy=<id>`). */
export function StoriesView(props: ViewProps) {
  const { id, params } = props.address;
  if (id !== null || params.new || params.copy) return <StoryView key={params.copy ?? ''} {...props} />;
  return <StoriesListView {...props} />;
}
