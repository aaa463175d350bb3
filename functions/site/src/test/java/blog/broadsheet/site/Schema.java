package blog.broadsheet.site;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A schema in RELAX NG's compact form, and what it finds wrong with a document. */
final class Schema {
  private final String file;

  /**
   * @param file beside this class
   */
  Schema(String file) {
    this.file = file;
  }

  /** The faults of an XML document, each with its line. */
  List<String> faults(String xml) {
    var faults = new Faults();
    var properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, faults);
    var driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try (var schema = Objects.requireNonNull(Schema.class.getResourceAsStream(file), file)) {
      driver.loadSchema(new InputSource(schema));
      driver.validate(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException e) {
      faults.found.add(e.toString());
    }
    return faults.found;
  }

  private static final class Faults implements ErrorHandler {
    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException warning) {
      error(warning);
    }

    @Override
    public void error(SAXParseException error) {
      found.add(error.getLineNumber() + ": " + error.getMessage());
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
