/// What a news item is: values only, on the JDK alone, shared by every other package.
///
/// Begin with [nl.knipsel.news.NewsItem]; [nl.knipsel.news.Story] is its text,
/// [nl.knipsel.news.Sighting] each place where it was seen, [nl.knipsel.news.PublicationWindow]
/// what those say about its time.
@NullMarked
package nl.knipsel.news;

import org.jspecify.annotations.NullMarked;
