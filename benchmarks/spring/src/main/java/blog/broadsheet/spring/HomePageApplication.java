package blog.broadsheet.spring;

import blog.broadsheet.naive.HomePage;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** What Spring's own handler for Lambda looks for: an application with a function. */
@SpringBootApplication
public class HomePageApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(HomePageApplication.class, arguments);
  }

  /** The page as the tutorial's function makes it. */
  @Bean
  public Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> homePage() {
    var page = new HomePage();
    return event ->
        APIGatewayV2HTTPResponse.builder()
            .withStatusCode(200)
            .withHeaders(Map.of("Content-Type", "text/html; charset=utf-8"))
            .withBody(page.html())
            .build();
  }
}
